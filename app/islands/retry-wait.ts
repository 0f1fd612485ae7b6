/** Between tries while nobody answers, in milliseconds. */
export const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** The wait after the one that just passed: twice as long, up to a minute. */
export function nextWait(wait: number): number {
  return Math.min(wait * 2, LONGEST_WAIT);
}

/**
 * A wait made up to half shorter or longer, so that a whole room whose network comes back does not send at one moment.
 *
 * @param chance from 0 up to, and not including, 1
 */
export function spreadOut(wait: number, chance: number): number {
  return wait * (0.5 + chance);
}
