import { assertTally, countOf, type Tally } from "../scoring/tally";

/**
 * Within-group agreement r_wg: how much less the answers vary than if each level were as likely as any other. 1 when all
 * are alike, 0 when they vary as chance would, below 0 when polarised; a negative value is shown as such, not cut to 0.
 *
 * @param tally answers per level, lowest level first
 * @returns at most 1, unrounded; null with fewer than two answers, whose sample variance does not exist
 * @throws RangeError when a count is not a whole number from 0, or there are fewer than two levels
 * @source James, Demaree & Wolf (1984), J. Applied Psychology 69:85-98; uniform null, sample variance
 */
export function withinGroupAgreement(tally: Tally): number | null {
  assertTally(tally);
  const n = countOf(tally);
  if (n < 2) return null;
  const mean = tally.reduce((sum, count, index) => sum + count * index, 0) / n;
  const squares = tally.reduce((sum, count, index) => sum + count * (index - mean) ** 2, 0);
  const varianceByChance = (tally.length ** 2 - 1) / 12;
  return 1 - squares / (n - 1) / varianceByChance;
}
