import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceBars } from "../../../app/core/charts/balance";
import { benefitLine } from "../../../app/core/charts/benefit-line";
import { dmaLane } from "../../../app/core/charts/dma-lane";
import { gapLadder } from "../../../app/core/charts/gap-ladder";
import { levelShare } from "../../../app/core/charts/level-axis";
import { lowDots } from "../../../app/core/charts/low-dots";
import { diamondPath, trianglePath, zigzagPath } from "../../../app/core/charts/mark-paths";
import { radarFrame, radarShape } from "../../../app/core/charts/radar";
import { trustsStrip } from "../../../app/core/charts/trusts-strip";
import { LEVELS } from "../../../app/core/scoring/level";

const reading = fc.double({ min: -1000, max: 1000, noNaN: true });

test("levels and the medians between them stand evenly on one axis; anything else is refused", () => {
  expect([1, 2, 2.5, 5].map(levelShare)).toEqual([0.1, 0.3, 0.4, 0.9]);
  for (const level of [0, 5.1, Number.NaN]) expect(() => levelShare(level)).toThrow(RangeError);
});

test("a benefit's marks stay on its line, whichever way is better", () => {
  fc.assert(
    fc.property(reading, fc.option(reading), reading, (start, now, target) => {
      const line = benefitLine({ start, now, target });
      if (start === target) {
        expect(line).toBeNull();
        return;
      }
      for (const share of [line?.start, line?.target, line?.now ?? 0]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(line?.start).toBeLessThanOrEqual(line?.target ?? 0);
    }),
  );
});

test("a benefit without a start or a target has no line, and no reading is not a reading of nought", () => {
  expect(benefitLine({ start: null, now: 3, target: 5 })).toBeNull();
  expect(benefitLine({ start: 3, now: 3, target: null })).toBeNull();
  expect(benefitLine({ start: 0, now: null, target: 5 })).toEqual({ start: 0, now: null, target: 1 });
  expect(benefitLine({ start: 41, now: 14, target: 0 })?.now).toBeCloseTo(27 / 41);
});

test("a reading worse than the start widens the line to the left", () => {
  expect(benefitLine({ start: 9, now: 11, target: 4 })).toEqual({ start: 2 / 7, now: 0, target: 1 });
});

test("bars are shares of the longest, and no action draws no bar", () => {
  expect(balanceBars({ technology: 5, process: 2, culture: 1, skills: 0 }).map(({ length }) => length)).toEqual([1, 0.4, 0.2, 0]);
  expect(balanceBars({ technology: 0, process: 0, culture: 0, skills: 0 }).map(({ length }) => length)).toEqual([0, 0, 0, 0]);
});

test("the official lane has its own scale, and refuses what is not on it", () => {
  expect(dmaLane({ own: 3, peers: [1, 5], nationalMean: 2 }, { lowest: 1, highest: 5 })).toEqual({ own: 0.5, peers: [0, 1], nationalMean: 0.25 });
  expect(dmaLane({ own: null, peers: [], nationalMean: null }, { lowest: 0, highest: 4 })).toEqual({ own: null, peers: [], nationalMean: null });
  expect(() => dmaLane({ own: 5.2, peers: [], nationalMean: null }, { lowest: 1, highest: 5 })).toThrow(RangeError);
  expect(() => dmaLane({ own: 1, peers: [], nationalMean: null }, { lowest: 1, highest: 1 })).toThrow(RangeError);
});

test("rungs are reached up to the agreed level and to climb up to the target", () => {
  expect(gapLadder(2, 4).map(({ state }) => state)).toEqual(["reached", "reached", "to-climb", "to-climb", "beyond"]);
  expect(gapLadder(4, 3).map(({ state }) => state)).toEqual(["reached", "reached", "reached", "reached", "beyond"]);
  expect(gapLadder(null, 3).every(({ state }) => state === "beyond")).toBe(true);
  expect(gapLadder(3, 5).filter(({ isTarget }) => isTarget).map(({ level }) => level)).toEqual([5]);
});

test("trusts are dots in no order: any order of the same levels draws the same", () => {
  const size = { trusts: 14, height: 30, width: 34, dotRadius: 4 };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LEVELS), { maxLength: 14 }), (levels) => {
      const sorted = [...levels].sort((a, b) => a - b);
      expect(trustsStrip(levels, 3, size)).toEqual(trustsStrip(sorted, 3, size));
      expect(trustsStrip(levels, 3, size).dots).toHaveLength(levels.length);
      expect(lowDots(levels)).toEqual(lowDots(sorted));
    }),
  );
});

test("a theme that nobody shares has no dot, no range and no median", () => {
  expect(trustsStrip([], null, { trusts: 4, height: 30, width: 34, dotRadius: 4 })).toEqual({ dots: [], range: null, median: null });
});

test("levels of 2 or below count as low", () => {
  expect(lowDots([3, 1, 2, 4])).toEqual([true, true, false, false]);
});

test("a radar's unknown level breaks the outline and never falls to the middle", () => {
  const whole = radarShape([3, 3, 3, 3], 100);
  const broken = radarShape([3, null, 3, 3], 100);
  expect(whole.path.endsWith("Z")).toBe(true);
  expect(broken.path.endsWith("Z")).toBe(false);
  expect(broken.points[1]).toBeNull();
  for (const point of radarShape([1, 2, 3, 4, 5], 100).points) expect(Math.hypot(point?.x ?? 0, point?.y ?? 0)).toBeGreaterThan(0);
  expect(() => radarFrame(2, 100)).toThrow(RangeError);
  expect(radarFrame(7, 100).rings).toHaveLength(5);
});

test("marks are drawn around their own middle", () => {
  expect(diamondPath(10)).toBe("M0 -10L10 0L0 10L-10 0Z");
  expect(trianglePath(5)).toBe("M0 0L5 7.75L-5 7.75Z");
  expect(zigzagPath(9).match(/M/g)).toHaveLength(2);
});
