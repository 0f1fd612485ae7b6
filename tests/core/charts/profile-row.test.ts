import fc from "fast-check";
import { expect, test } from "vitest";
import { levelShare } from "../../../app/core/charts/level-axis";
import { xOf } from "../../../app/core/charts/placed";
import { profileRow, type ProfileRowSource } from "../../../app/core/charts/profile-row";
import { LEVELS } from "../../../app/core/scoring/level";

const SIZE = { seats: 16, levelY: 28, spreadY: 58, dotRadius: 3.5, room: 56 };
const level = fc.constantFrom(...LEVELS);
const maybeLevel = fc.option(level);
/** A board of at most sixteen. */
const tally = fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 5, maxLength: 5 }).filter((counts) => total(counts) > 0 && total(counts) <= 16);
const spread = fc.record({ tally: fc.option(tally), median: fc.integer({ min: 2, max: 10 }).map((half) => half / 2) });
const source: fc.Arbitrary<ProfileRowSource> = fc.record({
  agreed: maybeLevel,
  isProposed: fc.boolean(),
  earlier: maybeLevel,
  isComparable: fc.boolean(),
  target: maybeLevel,
  spread: fc.option(spread),
});

test("every mark stands on the axis and every dot inside the narrowest drawing, none on another", () => {
  fc.assert(
    fc.property(source, (theme) => {
      const row = profileRow(theme, SIZE);
      for (const mark of [row.agreed, row.earlier, row.target, row.median, row.historyBreak]) {
        if (mark === null) continue;
        expect(mark.share).toBeGreaterThanOrEqual(0.1);
        expect(mark.share).toBeLessThanOrEqual(0.9);
      }
      const narrow = row.dots.map((dot) => ({ x: xOf(dot, 288), y: dot.y, radius: dot.radius }));
      for (const [index, dot] of narrow.entries()) {
        expect(dot.x - dot.radius).toBeGreaterThanOrEqual(0);
        expect(dot.x + dot.radius).toBeLessThanOrEqual(288);
        for (const other of narrow.slice(index + 1)) expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(2 * dot.radius);
      }
    }),
  );
});

test("there is a dot for every answer, and all dots of a chart share one size", () => {
  fc.assert(
    fc.property(source, tally, (theme, counts) => {
      const row = profileRow({ ...theme, spread: { tally: counts, median: 3 } }, SIZE);
      expect(row.dots).toHaveLength(total(counts));
      expect(new Set(row.dots.map(({ radius }) => radius)).size).toBe(1);
      expect(row.hatch).toBeNull();
    }),
  );
});

test("what is hidden stays hidden: no distribution draws the hatch, the same for every theme", () => {
  fc.assert(
    fc.property(source, (theme) => {
      const row = profileRow({ ...theme, spread: null }, SIZE);
      expect({ dots: row.dots, range: row.range, median: row.median, hatch: row.hatch }).toEqual({
        dots: [],
        range: null,
        median: null,
        hatch: { from: levelShare(1), to: levelShare(5), y: SIZE.spreadY },
      });
    }),
  );
});

test("with a median alone the hatch stands where the dots would", () => {
  const row = profileRow({ agreed: 3, isProposed: false, earlier: 3, isComparable: true, target: 3, spread: { tally: null, median: 2.5 } }, SIZE);
  expect(row.hatch).not.toBeNull();
  expect(row.dots).toEqual([]);
  expect(row.median?.share).toBeCloseTo(0.4);
});

test("a level that did not move has a ring, one that did has a line from last time", () => {
  const still = profileRow(theme({ agreed: 3, earlier: 3 }), SIZE);
  expect(still.agreed?.isUnchanged).toBe(true);
  expect(still.sinceEarlier).toBeNull();
  const moved = profileRow(theme({ agreed: 3, earlier: 2 }), SIZE);
  expect(moved.agreed?.isUnchanged).toBe(false);
  expect(moved.sinceEarlier).toEqual({ from: levelShare(2), to: levelShare(3), y: SIZE.levelY });
});

test("no line, ring or earlier mark crosses a change of the question, the framework or the trust", () => {
  fc.assert(
    fc.property(source, (given) => {
      const row = profileRow({ ...given, isComparable: false }, SIZE);
      expect(row.sinceEarlier).toBeNull();
      expect(row.earlier).toBeNull();
      expect(row.agreed?.isUnchanged ?? false).toBe(false);
      expect(row.historyBreak === null).toBe(given.agreed === null);
    }),
  );
});

test("the way to the target is drawn only while there is one", () => {
  expect(profileRow(theme({ agreed: 3, target: 3 }), SIZE).toTarget).toBeNull();
  expect(profileRow(theme({ agreed: 3, target: 3 }), SIZE).target?.isReached).toBe(true);
  expect(profileRow(theme({ agreed: 3, target: 5 }), SIZE).toTarget).toEqual({ from: levelShare(3), to: levelShare(5), y: SIZE.levelY });
  expect(profileRow(theme({ agreed: null, target: 5 }), SIZE).toTarget).toBeNull();
});

function theme(over: Partial<ProfileRowSource>): ProfileRowSource {
  return { agreed: null, isProposed: false, earlier: null, isComparable: true, target: null, spread: null, ...over };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
