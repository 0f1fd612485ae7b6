import { assertTally, countOf, type Tally } from "../scoring/tally";

/**
 * Tastle and Wierman's consensus: 1 when all are alike, 0 when split evenly between the two ends. It falls with every
 * answer's distance from the mean level, and takes no notice of how many answered.
 *
 * @param tally answers per level, lowest level first
 * @returns from 0 to 1, unrounded; null when nobody gave a level
 * @throws RangeError when a count is not a whole number from 0, or there are fewer than two levels
 * @source Tastle & Wierman (2007), Consensus and dissention, Int. J. Approximate Reasoning 45:531-545
 */
export function consensus(tally: Tally): number | null {
  assertTally(tally);
  const n = countOf(tally);
  if (n === 0) return null;
  const width = tally.length - 1;
  const mean = tally.reduce((sum, count, index) => sum + count * index, 0) / n;
  return tally.reduce((sum, count, index) => {
    if (count === 0) return sum;
    return sum + (count / n) * Math.log2(1 - Math.abs(index - mean) / width);
  }, 1);
}
