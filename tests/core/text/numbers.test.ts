import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCount, formatLevel, formatNumber, formatPounds } from "../../../app/core/text/numbers";
import { roundHalfAway } from "../../../app/core/text/rounding";

test.each([
  [2.25, "2.3"],
  [2.15, "2.2"],
  [1.005, "1.0"],
  [-2.25, "−2.3"],
  [(2.1 + 2.6) / 2, "2.4"],
  [0.1 + 0.2, "0.3"],
  [2.819, "2.8"],
  [3, "3.0"],
  [0, "0.0"],
  [-0.04, "0.0"],
  [1234567.25, "1,234,567.3"],
  [1e-9, "0.0"],
  [1e12, "1,000,000,000,000.0"],
])("%d is printed as %s", (value, printed) => {
  expect(formatNumber(value)).toBe(printed);
});

test("halves go away from zero, judged on the decimal and not on the binary fraction that stands for it", () => {
  expect(roundHalfAway(1.005, 2)).toBe(1.01);
  expect(roundHalfAway(2.675, 2)).toBe(2.68);
  expect(roundHalfAway(-2.5, 0)).toBe(-3);
  expect(roundHalfAway(2.3499999999999996, 1)).toBe(2.4);
  expect(Object.is(roundHalfAway(-0.01, 1), 0)).toBe(true);
});

test("a missing number is an en dash everywhere, never 0", () => {
  for (const format of [formatNumber, formatCount, formatLevel, formatPounds]) expect(format(null)).toBe("–");
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e15])("%d is refused rather than printed", (value) => {
  expect(() => formatNumber(value)).toThrow(RangeError);
});

test("levels and medians show a decimal only where there is one", () => {
  expect(formatLevel(3)).toBe("3");
  expect(formatLevel(2.5)).toBe("2.5");
});

test("pounds stand whole, a loss with its sign before them", () => {
  expect(formatPounds(1250000)).toBe("£1,250,000");
  expect(formatPounds(-500)).toBe("−£500");
});

test("for tenths rounded from hundredths, whole-number arithmetic agrees", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (hundredths) => {
      const tenths = Math.sign(hundredths) * Math.floor((Math.abs(hundredths) + 5) / 10);
      expect(roundHalfAway(hundredths / 100, 1)).toBeCloseTo(tenths / 10, 12);
    }),
  );
});

test("rounding once more changes nothing", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
      const once = roundHalfAway(value, decimals);
      expect(roundHalfAway(once, decimals)).toBe(once);
      expect(Math.abs(once - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-5);
    }),
  );
});
