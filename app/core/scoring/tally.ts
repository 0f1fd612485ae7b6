/**
 * How many answers fell on each level, lowest level first. Counts are whole numbers from 0. *Can"t judge* and
 * skipped answers are never in a tally: they are counted beside it.
 */
export type Tally = readonly number[];

/** How many answers a tally holds (n). */
export function countOf(tally: Tally): number {
  return tally.reduce((sum, count) => sum + count, 0);
}

/**
 * Refuses what is not a tally.
 *
 * @throws RangeError unless there are two or more categories and every count is a whole number from 0
 */
export function assertTally(tally: Tally): void {
  if (tally.length < 2) throw new RangeError("A tally needs two or more levels");
  if (!tally.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError(`A tally holds whole numbers from 0, not [${tally.join(", ")}]`);
  }
}
