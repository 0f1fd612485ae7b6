import { expect } from "vitest";
import { z } from "zod";
import { agreement } from "../../../app/core/agreement/agreement";
import { consensus } from "../../../app/core/agreement/consensus";
import { leikConsensus } from "../../../app/core/agreement/leik-consensus";
import { polarisation } from "../../../app/core/agreement/polarisation";
import { withinGroupAgreement } from "../../../app/core/agreement/within-group-agreement";
import type { Tally } from "../../../app/core/scoring/tally";
import { readSharedFile, testOnRealFiles } from "../../support/shared-data";

const casesSchema = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      statistic: z.string(),
      input: z.object({ counts: z.array(z.number()) }),
      expected: z.number().nullable(),
      reference_value: z.number().optional(),
      tolerance: z.number().optional(),
    }),
  ),
});

const STATISTICS: Readonly<Record<string, (tally: Tally) => number | null>> = {
  van_der_eijk_A: agreement,
  polarization: polarisation,
  consensus_tastle_wierman: consensus,
  // The file gives Leik's dispersion D.
  leik_D: (tally) => {
    const value = leikConsensus(tally);
    return value === null ? null : 1 - value;
  },
  rwg_uniform_sample_variance: withinGroupAgreement,
};

testOnRealFiles("every statistic gives the value published or computed elsewhere, for each of 58 cases", () => {
  const { cases } = casesSchema.parse(JSON.parse(Buffer.from(readSharedFile("agreement-cases.json")).toString("utf8")));
  expect(cases.length).toBe(58);
  const faults = cases.flatMap(({ id, statistic, input, expected, reference_value: exact, tolerance = 0 }) => {
    const value = STATISTICS[statistic]?.(inWholeNumbers(input.counts));
    if (expected === null || value === null || value === undefined) return value === expected ? [] : [{ id, value, expected }];
    const isNear = Math.abs(value - expected) <= tolerance;
    const isExact = exact === undefined || Math.abs(value - exact) <= 1e-9;
    return isNear && isExact ? [] : [{ id, value, expected }];
  });
  expect(faults).toEqual([]);
});

/** Some published examples are percentages with a decimal. Ten times as many answers agree as much. */
function inWholeNumbers(counts: readonly number[]): Tally {
  return counts.every((count) => Number.isInteger(count)) ? counts : counts.map((count) => Math.round(count * 10));
}
