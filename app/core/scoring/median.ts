import { assertTally, countOf, type Tally } from "./tally";

/**
 * The middle level of a tally. With an even count it may fall between two levels and is left there: 2.5, not 3.
 *
 * @param tally answers per level, lowest level first
 * @returns a whole or half level, 1 to 5; null when nobody gave a level
 * @throws RangeError when a count is not a whole number from 0
 */
export function medianLevel(tally: Tally): number | null {
  assertTally(tally);
  const n = countOf(tally);
  if (n === 0) return null;
  return (levelAt(tally, Math.ceil(n / 2)) + levelAt(tally, Math.floor(n / 2) + 1)) / 2;
}

/** The level of the answer that stands at a place, counted from 1, when all stand in order. */
function levelAt(tally: Tally, place: number): number {
  let upTo = 0;
  return 1 + tally.findIndex((count) => {
    upTo += count;
    return upTo >= place;
  });
}
