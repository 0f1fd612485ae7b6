import fc from "fast-check";
import { expect, test } from "vitest";
import { midRankPercentile, percentileBand } from "../../../app/core/comparison/percentile";

const values = fc.array(fc.integer({ min: 10, max: 30 }).map((tenths) => tenths / 10), { minLength: 1, maxLength: 60 });

test("ties count half, the value itself among them", () => {
  expect(midRankPercentile(2, [1, 2, 2, 3])).toBe(50);
  expect(midRankPercentile(1, [1, 2, 2, 3])).toBe(12.5);
  expect(midRankPercentile(5, [5])).toBe(50);
});

test("blanks are not among the values, and a blank has no percentile", () => {
  expect(midRankPercentile(2, [null, 2, null, 3])).toBe(25);
  expect(midRankPercentile(null, [1, 2])).toBeNull();
});

test("a value that is not among the values is refused", () => {
  expect(() => midRankPercentile(2.5, [1, 2, 3])).toThrow(RangeError);
});

test("means that are alike on paper tie", () => {
  expect((2.1 + 2.4) / 2).not.toBe((2.2 + 2.3 + 1e-15) / 2);
  expect(midRankPercentile((2.2 + 2.3 + 1e-15) / 2, [(2.1 + 2.4) / 2, (2.2 + 2.3 + 1e-15) / 2])).toBe(50);
});

test("the band names the part and the ties, and needs ten values", () => {
  const ten = [1, 1, 1, 2, 2, 2, 2, 3, 4, 5];
  expect(percentileBand(1, ten)).toEqual({ band: "lowest-quarter", ties: 2, n: 10 });
  expect(percentileBand(2, ten)).toEqual({ band: "middle-half", ties: 3, n: 10 });
  expect(percentileBand(5, ten)).toEqual({ band: "highest-quarter", ties: 0, n: 10 });
  expect(percentileBand(2, [...ten.slice(1), null])).toBeNull();
  expect(percentileBand(null, ten)).toBeNull();
});

test("percentiles average 50, mirror one another, and rise with the value", () => {
  fc.assert(
    fc.property(values, (all) => {
      const percentiles = all.map((value) => midRankPercentile(value, all) ?? Number.NaN);
      expect(percentiles.reduce((sum, one) => sum + one, 0) / all.length).toBeCloseTo(50, 9);
      const mirrored = all.map((value) => -value);
      percentiles.forEach((one, index) => {
        expect(one).toBeGreaterThan(0);
        expect(one).toBeLessThan(100);
        expect(midRankPercentile(mirrored[index] ?? 0, mirrored)).toBeCloseTo(100 - one, 9);
      });
      const sorted = all.toSorted((a, b) => a - b).map((value) => midRankPercentile(value, all) ?? Number.NaN);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    }),
  );
});
