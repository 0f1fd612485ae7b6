import fc from "fast-check";
import { expect, test } from "vitest";
import { gapToTarget } from "../../../app/core/scoring/gap";
import { LEVELS, type Level } from "../../../app/core/scoring/level";
import { meanOfLens, type ThemeStanding } from "../../../app/core/scoring/mean-of-lens";

function agreedAt(...levels: readonly (Level | null)[]): readonly ThemeStanding[] {
  return levels.map((agreedLevel, index) => ({ themeId: `theme-${index}`, agreedLevel, isLeftOut: false }));
}

test("seven agreed measures have a mean", () => {
  expect(meanOfLens(agreedAt(3, 3, 4, 2, 3, 3, 2))).toBeCloseTo(2.857142857, 9);
});

test("six of seven agreed: no mean, as the missing one is not 0", () => {
  expect(meanOfLens(agreedAt(3, 3, 4, 2, 3, 3, null))).toBeNull();
});

test("a theme left out takes the mean away, even with an old level", () => {
  const [first, ...others] = agreedAt(3, 3, 4);
  expect(first && meanOfLens([{ ...first, isLeftOut: true }, ...others])).toBeNull();
  expect(meanOfLens([])).toBeNull();
});

test("a mean lies between the lowest and the highest level, and does not depend on their order", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LEVELS), { minLength: 1, maxLength: 13 }), (levels) => {
      const mean = meanOfLens(agreedAt(...levels));
      expect(mean).toBeGreaterThanOrEqual(Math.min(...levels));
      expect(mean).toBeLessThanOrEqual(Math.max(...levels));
      expect(meanOfLens(agreedAt(...levels.toReversed()))).toBe(mean);
    }),
  );
});

test("a gap counts the levels still to go, and is unknown when either end is", () => {
  expect(gapToTarget(2, 4)).toBe(2);
  expect(gapToTarget(4, 4)).toBe(0);
  expect(gapToTarget(5, 4)).toBe(-1);
  expect(gapToTarget(null, 4)).toBeNull();
  expect(gapToTarget(2, null)).toBeNull();
});
