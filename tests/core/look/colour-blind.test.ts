import { expect, test } from "vitest";
import { colours, darkColours, levelColours, markColours } from "../../../app/core/look/tokens";
import { contrast, luminance, VISIONS } from "./seen-as";

const LEVELS = Object.values(levelColours);
/** Always edged in ink, so that the edge is what stands out. */
const EDGED = ["target", "benefit"] as const;

test.each(VISIONS)("neighbouring levels are told apart, and their numbers read, as seen with %s", (vision) => {
  const lightness = LEVELS.map(({ fill }) => luminance(fill, vision));
  expect([...lightness].sort((a, b) => b - a)).toEqual(lightness);
  for (const [index, { fill, text }] of LEVELS.entries()) {
    expect(contrast(text, fill, vision), `${text} on ${fill}`).toBeGreaterThanOrEqual(4.5);
    const above = LEVELS[index + 1];
    if (above) expect(contrast(fill, above.fill, vision), `${fill} beside ${above.fill}`).toBeGreaterThanOrEqual(1.4);
  }
});

test.each(VISIONS)("every mark, or its edge, stands out from every ground it is drawn on, as seen with %s", (vision) => {
  for (const [name, mark] of Object.entries(markColours)) {
    const isEdged = EDGED.some((one) => one === name);
    for (const ground of [colours.ground, colours.wash]) expect(contrast(isEdged ? colours.ink : mark, ground, vision), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
    if (isEdged) expect(contrast(mark, colours.ink, vision), `${name} within its edge`).toBeGreaterThanOrEqual(3);
  }
  for (const ground of [colours.purpleWash, colours.purpleTrack]) expect(contrast(markColours.dma, ground, vision)).toBeGreaterThanOrEqual(3);
  for (const mark of [darkColours.markAgreed, darkColours.markAnswer, darkColours.markMedian, darkColours.markEarlier, markColours.target]) expect(contrast(mark, darkColours.ground, vision)).toBeGreaterThanOrEqual(3);
});

test("colours that only hue tells apart are seen to be alike", () => {
  // A red and a green of one lightness: apart to most, nearly one to who has no red cones, one on a grey printer.
  const [red, green] = ["#c8102e", "#006b3f"];
  expect(contrast(red, green, "protanopia")).toBeLessThan(1.4);
  expect(contrast("#005eb8", "#7a4fb5", "grey")).toBeLessThan(1.4);
  expect(contrast("#000000", "#ffffff", "deuteranopia")).toBeCloseTo(21, 1);
});
