import { expect, test } from "vitest";
import { colours, darkColours, levelColours } from "../../../app/core/look/tokens";
import { contrast } from "./seen-as";

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
