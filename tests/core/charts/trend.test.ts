import fc from "fast-check";
import { expect, test } from "vitest";
import { trend } from "../../../app/core/charts/trend";
import { LEVELS } from "../../../app/core/scoring/level";

const points = fc.array(fc.record({ level: fc.option(fc.constantFrom(...LEVELS)), isComparable: fc.boolean() }), { minLength: 1, maxLength: 8 });

test("no line bridges a cycle without a level, or a break", () => {
  fc.assert(
    fc.property(points, (cycles) => {
      const drawn = trend(cycles, 160);
      for (const { from, to } of drawn.lines) {
        const later = drawn.cycles.indexOf(to.share);
        expect(drawn.cycles.indexOf(from.share)).toBe(later - 1);
        expect(cycles[later]?.isComparable).toBe(true);
        expect(cycles[later]?.level).not.toBeNull();
        expect(cycles[later - 1]?.level).not.toBeNull();
      }
    }),
  );
});

test("every point keeps its level's height and its cycle's place, and one is the latest", () => {
  fc.assert(
    fc.property(points, (cycles) => {
      const drawn = trend(cycles, 160);
      drawn.points.forEach((point, index) => {
        expect(point === null).toBe(cycles[index]?.level === null);
        if (point === null) return;
        expect(point.y).toBe(drawn.levelY[point.level]);
        expect(point.share).toBe(drawn.cycles[index]);
        expect(point.y).toBeGreaterThan(0);
        expect(point.y).toBeLessThan(160);
      });
      const latest = drawn.points.filter((point) => point?.isLatest);
      expect(latest.length).toBe(cycles.some(({ level }) => level !== null) ? 1 : 0);
    }),
  );
});

test("a break stands half way between the two cycles it parts", () => {
  const drawn = trend([{ level: 3, isComparable: true }, { level: 2, isComparable: false }], 160);
  expect(drawn.breaks.map(({ share }) => share)).toEqual([0.5]);
  expect(drawn.lines).toEqual([]);
});
