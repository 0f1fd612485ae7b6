import fc from "fast-check";
import { expect, test } from "vitest";
import { agreement } from "../../../app/core/agreement/agreement";
import { consensus } from "../../../app/core/agreement/consensus";
import { leikConsensus } from "../../../app/core/agreement/leik-consensus";
import { polarisation } from "../../../app/core/agreement/polarisation";
import { withinGroupAgreement } from "../../../app/core/agreement/within-group-agreement";
import { anyTally, boardTally, talliesOf } from "./tallies";

const ALL = { agreement, polarisation, consensus, leikConsensus, withinGroupAgreement };

test.each([
  { tally: [0, 2, 5, 2, 0], a: 0.6667, cns: 0.8155, leik: 0.7778, rwg: 0.75 },
  { tally: [0, 4, 0, 5, 0], a: 0.2593, cns: 0.5899, leik: 0.5556, rwg: 0.4444 },
  { tally: [3, 1, 1, 1, 3], a: -0.4444, cns: 0.2411, leik: 0.2222, rwg: -0.625 },
])("the worked values of the methods page come out for $tally", ({ tally, a, cns, leik, rwg }) => {
  expect(agreement(tally)).toBeCloseTo(a, 4);
  expect(consensus(tally)).toBeCloseTo(cns, 4);
  expect(leikConsensus(tally)).toBeCloseTo(leik, 4);
  expect(withinGroupAgreement(tally)).toBeCloseTo(rwg, 4);
});

test("agreement and consensus come out for a scale of seven levels", () => {
  expect(agreement([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 7);
  expect(consensus([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 7);
});

test("nobody gave a level: every statistic is null, never 0 or 1", () => {
  for (const statistic of Object.values(ALL)) expect(statistic([0, 0, 0, 0, 0])).toBeNull();
});

test("one answer agrees with itself, and has no sample variance", () => {
  expect(agreement([0, 0, 1, 0, 0])).toBe(1);
  expect(withinGroupAgreement([0, 0, 1, 0, 0])).toBeNull();
});

test.each([[[1, -1, 0, 0, 0]], [[1, 0.5, 0, 0, 0]], [[1, Number.NaN, 0, 0, 0]], [[3]]])("%j is no tally and is refused", (tally) => {
  for (const statistic of Object.values(ALL)) expect(() => statistic(tally)).toThrow(RangeError);
});

test("agreement needs three levels", () => {
  expect(() => agreement([2, 3])).toThrow("three or more levels");
});

test("agreement lies between -1 and 1, and is 1 exactly when all are alike", () => {
  fc.assert(
    fc.property(anyTally, (tally) => {
      const a = agreement(tally) ?? Number.NaN;
      expect(a).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(a).toBeLessThanOrEqual(1);
      expect(a === 1).toBe(tally.filter((count) => count > 0).length === 1);
    }),
  );
});

test("consensus and Leik's consensus lie between 0 and 1", () => {
  fc.assert(
    fc.property(anyTally, (tally) => {
      for (const value of [consensus(tally), leikConsensus(tally), polarisation(tally)]) {
        expect(value).toBeGreaterThanOrEqual(-1e-12);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test("every statistic is the same read from the other end of the scale", () => {
  fc.assert(
    fc.property(boardTally, (tally) => {
      for (const statistic of Object.values(ALL)) {
        const value = statistic(tally);
        const mirrored = statistic(tally.toReversed());
        if (value === null) expect(mirrored).toBeNull();
        else expect(mirrored).toBeCloseTo(value, 12);
      }
    }),
  );
});

test("twice as many answers in the same shares agree as much; only r_wg, a sample's figure, moves", () => {
  fc.assert(
    fc.property(anyTally, (tally) => {
      const twice = tally.map((count) => count * 2);
      expect(agreement(twice)).toBeCloseTo(agreement(tally) ?? Number.NaN, 12);
      expect(consensus(twice)).toBeCloseTo(consensus(tally) ?? Number.NaN, 12);
      expect(leikConsensus(twice)).toBeCloseTo(leikConsensus(tally) ?? Number.NaN, 12);
    }),
  );
});

test("an even spread has no agreement, opposite ends the least there is", () => {
  expect(agreement([4, 4, 4, 4, 4])).toBe(0);
  expect(agreement([6, 0, 0, 0, 6])).toBe(-1);
  expect(polarisation([6, 0, 0, 0, 6])).toBe(1);
});

test("among all boards of nine, none agrees less than one split between the ends", () => {
  const least = Math.min(...talliesOf(9).map((tally) => agreement(tally) ?? Number.NaN));
  expect(agreement([5, 0, 0, 0, 4])).toBe(least);
});
