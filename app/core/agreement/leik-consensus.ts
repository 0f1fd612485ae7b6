import { assertTally, countOf, type Tally } from "../scoring/tally";

/**
 * Leik's ordinal consensus: 1 when all are alike, 0 when split evenly between the two ends. It is one less his
 * dispersion D, the cumulative shares' distance from "none" or "all", whichever is nearer.
 *
 * @param tally answers per level, lowest level first
 * @returns from 0 to 1, unrounded; null when nobody gave a level
 * @throws RangeError when a count is not a whole number from 0, or there are fewer than two levels
 * @source Leik (1966), A measure of ordinal consensus, Pacific Sociological Review 9:85-90
 */
export function leikConsensus(tally: Tally): number | null {
  assertTally(tally);
  const n = countOf(tally);
  if (n === 0) return null;
  let upTo = 0;
  let distance = 0;
  for (const count of tally) {
    upTo += count;
    distance += Math.min(upTo, n - upTo) / n;
  }
  return 1 - (2 * distance) / (tally.length - 1);
}
