import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST_WAIT, nextWait, spreadOut } from "../../app/islands/retry-wait";

test("each wait is twice the one before, up to a minute", () => {
  const waits = Array.from({ length: 8 }).reduce<readonly number[]>((so) => [...so, nextWait(so.at(-1) ?? 0)], [FIRST_WAIT]);
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000]);
});

test("phones that lost the network together do not come back together: a wait is spread over half of it to each side", () => {
  expect([spreadOut(2_000, 0), spreadOut(2_000, 0.5), spreadOut(2_000, 0.75)]).toEqual([1_000, 2_000, 2_500]);
  fc.assert(fc.property(fc.integer({ min: 1, max: 60_000 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (wait, chance) => {
    expect(spreadOut(wait, chance)).toBeGreaterThanOrEqual(wait / 2);
    expect(spreadOut(wait, chance)).toBeLessThanOrEqual(wait * 1.5);
  }));
});
