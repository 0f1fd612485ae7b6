import { countOf, type Tally } from "../scoring/tally";
import type { Round } from "./round";
import { FEWEST_LEVELS_TO_SHOW } from "./spread";

/** A single answer this far from its nearest neighbour stands alone, in levels. */
const ALONE = 2;

/**
 * Whether a reveal will show something that points at people: everybody at one level, or one answer alone. The
 * facilitator is told that there is something, before the reveal, and not on which theme nor which of the two.
 *
 * @param rounds all the rounds about to be revealed together. While one of them is open nothing is said: a warning that
 *   came and went would show that an answer was changed.
 */
export function hasStandingOut(rounds: readonly Round[]): boolean {
  if (rounds.some(({ state }) => state === "open")) return false;
  return rounds.some(({ counts: { tally } }) => {
    return countOf(tally) >= FEWEST_LEVELS_TO_SHOW && (isUnanimous(tally) || hasLoneAnswer(tally));
  });
}

function isUnanimous(tally: Tally): boolean {
  return tally.filter((count) => count > 0).length === 1;
}

function hasLoneAnswer(tally: Tally): boolean {
  const used = tally.flatMap((count, index) => (count > 0 ? [index] : []));
  return used.some((index) => {
    const others = used.filter((other) => other !== index);
    return tally[index] === 1 && others.every((other) => Math.abs(other - index) >= ALONE);
  });
}
