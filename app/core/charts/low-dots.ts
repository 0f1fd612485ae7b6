import type { Level } from "../scoring/level";

/** At or below this a released level counts as low: Boardmark's own rule, printed beside every list that uses it. */
export const LOW_LEVEL = 2;

/**
 * A dot for each trust sharing, low ones first.
 * @param levels released by name to this reader, in no order that matters.
 * @returns true for a level at 2 or below.
 */
export function lowDots(levels: readonly Level[]): readonly boolean[] {
  const low = levels.filter((level) => level <= LOW_LEVEL).length;
  return levels.map((_, index) => index < low);
}
