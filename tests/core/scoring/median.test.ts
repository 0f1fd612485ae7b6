import fc from "fast-check";
import { expect, test } from "vitest";
import { medianLevel } from "../../../app/core/scoring/median";
import { summariseSpread } from "../../../app/core/scoring/spread";
import { boardTally } from "../agreement/tallies";

test.each([
  [[0, 0, 0, 0, 0], null],
  [[0, 0, 1, 0, 0], 3],
  [[0, 5, 5, 0, 0], 2.5],
  [[5, 0, 0, 0, 5], 3],
  [[1, 0, 0, 0, 2], 5],
  [[3, 1, 1, 1, 3], 3],
])("the median of %j is %s", (tally, median) => {
  expect(medianLevel(tally)).toBe(median);
});

test("the median is the middle of the levels put in a row", () => {
  fc.assert(
    fc.property(boardTally, (tally) => {
      const row = tally.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
      const [below, above] = [row[Math.ceil(row.length / 2) - 1], row[Math.floor(row.length / 2)]];
      expect(medianLevel(tally)).toBe(below === undefined || above === undefined ? null : (below + above) / 2);
    }),
  );
});

test("a spread says how many, from where to where, the middle and the word", () => {
  expect(summariseSpread([0, 4, 0, 5, 0])).toMatchObject({ n: 9, median: 4, lowest: 2, highest: 4, word: "mixed-views" });
  expect(summariseSpread([0, 0, 0, 0, 0])).toBeNull();
});
