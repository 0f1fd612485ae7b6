import type { AgreementWord } from "../agreement/agreement-word";
import type { DisclosedSpread } from "./spread";

/**
 * All that a paper says of how a board answered: how many of how many, the median and the word. No distribution, no range,
 * no A, and no count from which those who can't judge could be told.
 */
export type SpreadInPaper = {
  readonly seats: number;
  /** Answers of any kind. */
  readonly answered: number;
  /** Null, and the word with it: too few to show. */
  readonly median: number | null;
  readonly word: AgreementWord | null;
};

/**
 * What a paper carries of a theme's rounds: the last one that may be shown.
 *
 * @param rounds of one theme, first round first, each as `discloseSpread` gives it
 * @returns null when none may be shown
 */
export function spreadForPaper(rounds: readonly DisclosedSpread[]): SpreadInPaper | null {
  const last = rounds.findLast((round) => round.kind !== "not-revealed" && round.kind !== "seats-changed");
  if (last === undefined) return null;
  const { seats, answered } = last;
  return last.kind === "too-few"
    ? { seats, answered, median: null, word: null }
    : { seats, answered, median: last.median, word: last.word };
}
