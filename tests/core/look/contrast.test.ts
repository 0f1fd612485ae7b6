import { expect, test } from "vitest";
import { colours, darkColours, levelColours } from "../../../app/core/look/tokens";

test("text stands out by 4.5 to 1 on every ground it may stand on", () => {
  const pairs = [
    [colours.ink, colours.ground],
    [colours.ink, colours.wash],
    [colours.inkQuiet, colours.ground],
    [colours.inkQuiet, colours.wash],
    [colours.purple, colours.purpleWash],
    [colours.ground, colours.blue],
    [colours.ground, colours.blueDark],
    [colours.ground, colours.green],
    [colours.red, colours.ground],
    [colours.ink, colours.focus],
    [darkColours.ink, darkColours.ground],
    [darkColours.inkQuiet, darkColours.ground],
    [darkColours.ground, darkColours.markAgreed],
    ...Object.values(levelColours).map(({ fill, text }) => [text, fill]),
  ] as const;
  for (const [text, ground] of pairs) expect(contrast(text ?? "", ground ?? ""), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
});

test("lines and marks that carry meaning stand out by 3 to 1", () => {
  for (const mark of [colours.lineStrong, colours.blue, colours.blueDark, colours.purple]) expect(contrast(mark, colours.ground)).toBeGreaterThanOrEqual(3);
  for (const mark of [darkColours.markAnswer, darkColours.markAgreed, darkColours.markEarlier, darkColours.lineStrong]) expect(contrast(mark, darkColours.ground)).toBeGreaterThanOrEqual(3);
});

test("each level is darker than the one below it, so that order survives a grey printer", () => {
  const lightness = Object.values(levelColours).map(({ fill }) => luminance(fill));
  expect([...lightness].sort((a, b) => b - a)).toEqual(lightness);
});

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
