import { assertTally, countOf, type Tally } from "../scoring/tally";

const FEWEST_LEVELS = 3;

/**
 * Agreement among ordinal answers, van der Eijk's A: -1 when they sit on the two opposite ends in equal parts, 0 when
 * they are spread evenly, 1 when all are alike. A takes no notice of how many answered: never show it without n.
 *
 * The tally is peeled into layers. A layer takes the same number from every level still in use, so that it is a plain
 * pattern of used and unused levels; A is the mean of the layers' agreement, each weighed by the answers in it.
 *
 * @param tally answers per level, lowest level first; three levels or more
 * @returns from -1 to 1, unrounded; null when nobody gave a level
 * @throws RangeError when a count is not a whole number from 0, or there are fewer than three levels
 * @source van der Eijk (2001), Measuring agreement in ordered rating scales, Quality & Quantity 35:325-341
 */
export function agreement(tally: Tally): number | null {
  assertTally(tally);
  if (tally.length < FEWEST_LEVELS) throw new RangeError("Agreement needs three or more levels");
  const n = countOf(tally);
  if (n === 0) return null;

  let total = 0;
  let left = tally;
  while (countOf(left) > 0) {
    const pattern = left.map((count) => count > 0);
    const depth = Math.min(...left.filter((count) => count > 0));
    const used = pattern.filter(Boolean).length;
    total += depth * used * layerAgreement(pattern, used);
    left = left.map((count) => (count > 0 ? count - depth : 0));
  }
  return total / n;
}

/** Agreement of one layer: how far its used levels lie together (U), less the more of them are used. */
function layerAgreement(pattern: readonly boolean[], used: number): number {
  const levels = pattern.length;
  if (used === 1) return 1;
  if (used === levels) return 0;
  return unimodality(pattern) * (1 - (used - 1) / (levels - 1));
}

/** U: among ordered triples of levels, those used side by side (110, 011) against those used with a gap (101). */
function unimodality(pattern: readonly boolean[]): number {
  const levels = pattern.length;
  let together = 0;
  let apart = 0;
  for (let low = 0; low < levels - 2; low += 1) {
    for (let middle = low + 1; middle < levels - 1; middle += 1) {
      for (let high = middle + 1; high < levels; high += 1) {
        const ends = Number(pattern[low]) + Number(pattern[high]);
        if (pattern[middle] && ends === 1) together += 1;
        if (!pattern[middle] && ends === 2) apart += 1;
      }
    }
  }
  return ((levels - 2) * together - (levels - 1) * apart) / ((levels - 2) * (together + apart));
}
