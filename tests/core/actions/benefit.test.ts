import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BenefitPlan, BenefitReading } from "../../../app/core/actions/action";
import { evidenceOf, isBelowHalf, isClaimedOnly, latestReading, progressOf } from "../../../app/core/actions/benefit";

const plan: BenefitPlan = { measure: "Unsupported systems", unit: "", decimals: 0, baseline: 41, baselineOn: "2025-11-01", target: 0, targetOn: "2026-10-31", owner: null, status: "too-early" };
const reading = (value: number, on = "2026-09-01"): BenefitReading => ({ id: `${on} ${value}`, on, value, evidence: null });
const value = fc.integer({ min: -1_000, max: 1_000 });

describe("progress", () => {
  test("is 0 at the start and 1 at the target, whichever way is better", () => {
    fc.assert(
      fc.property(value, value, (start, target) => {
        fc.pre(start !== target);
        expect(progressOf({ start, now: start, target })).toBeCloseTo(0);
        expect(progressOf({ start, now: target, target })).toBe(1);
        expect(progressOf({ start, now: target + (target - start), target })).toBe(2);
      }),
    );
  });

  test("does not change when better is turned round", () => {
    fc.assert(
      fc.property(value, value, value, (start, now, target) => {
        fc.pre(start !== target);
        expect(progressOf({ start: -start, now: -now, target: -target })).toBeCloseTo(progressOf({ start, now, target }) ?? Number.NaN, 12);
      }),
    );
  });

  test("is not known when anything is missing, or there is nowhere to go", () => {
    expect(progressOf({ start: null, now: 1, target: 2 })).toBeNull();
    expect(progressOf({ start: 1, now: null, target: 2 })).toBeNull();
    expect(progressOf({ start: 1, now: 1, target: null })).toBeNull();
    expect(progressOf({ start: 2, now: 1, target: 2 })).toBeNull();
  });
});

test.each([
  [41, "no-change"], [45, "worse"], [30, "below-half"], [20.5, "on-the-way"], [14, "on-the-way"], [0, "met"], [-1, "met"],
] as const)("41 to 0: %d is %s", (now, evidence) => {
  expect(evidenceOf({ start: 41, now, target: 0 })).toBe(evidence);
});

test("no reading and nothing to measure against are told apart", () => {
  expect(evidenceOf({ start: 41, now: null, target: 0 })).toBe("no-reading");
  expect(evidenceOf({ start: null, now: 3, target: 0 })).toBe("not-measurable");
});

describe("below half of what was expected", () => {
  const action = { benefit: plan, readings: [reading(30)] };
  test("is flagged from the day the benefit is due", () => {
    expect(isBelowHalf(action, "2026-10-30")).toBe(false);
    expect(isBelowHalf(action, "2026-10-31")).toBe(true);
  });
  test("is flagged at once when its owner says what became of it", () => {
    expect(isBelowHalf({ ...action, benefit: { ...plan, status: "partly" } }, "2026-01-01")).toBe(true);
  });
  test("is never said without a measure, a reading or a date", () => {
    expect(isBelowHalf({ benefit: null, readings: [] }, "2030-01-01")).toBe(false);
    expect(isBelowHalf({ benefit: plan, readings: [] }, "2030-01-01")).toBe(false);
    expect(isBelowHalf({ ...action, benefit: { ...plan, targetOn: null } }, "2030-01-01")).toBe(false);
  });
  test("is flagged exactly below half of the way", () => {
    fc.assert(
      fc.property(value, value, value, (start, now, target) => {
        fc.pre(start !== target);
        const shown = isBelowHalf({ benefit: { ...plan, baseline: start, target }, readings: [reading(now)] }, "2027-01-01");
        expect(shown).toBe(Math.abs(now - start) * 2 < Math.abs(target - start) || (now - start) * (target - start) < 0);
      }),
    );
  });
});

test("the latest day's reading counts, and of one day the last recorded", () => {
  expect(latestReading([])).toBeNull();
  expect(latestReading([reading(3, "2026-05-01"), reading(2, "2026-02-01")])?.value).toBe(3);
  expect(latestReading([reading(3, "2026-05-01"), reading(4, "2026-05-01")])?.value).toBe(4);
});

test("realised without readings that show it is only claimed", () => {
  const realised = { ...plan, status: "realised" } as const;
  expect(isClaimedOnly({ benefit: realised, readings: [reading(14)] })).toBe(true);
  expect(isClaimedOnly({ benefit: realised, readings: [reading(0)] })).toBe(false);
  expect(isClaimedOnly({ benefit: plan, readings: [] })).toBe(false);
});
