import type { AgreementWord } from "../agreement/agreement-word";
import { answeredCount } from "../scoring/choice-counts";
import { summariseSpread } from "../scoring/spread";
import { countOf, type Tally } from "../scoring/tally";
import type { Round } from "./round";

/** Below this many levels a distribution, a median or a word would tell who said what. Boardmark's own number. */
export const FEWEST_LEVELS_TO_SHOW = 5;

/** A count of *can't judge* below this is not shown. Boardmark's own number. */
export const FEWEST_CANT_JUDGE_TO_SHOW = 3;

/** A number of seats that changed between rounds, small enough to find a seat's answer by taking one tally from the other. */
const FEW_SEATS = [1, 2];

/** What anybody may be shown of one round. Pages, projector, papers and exports draw this and know nothing else. */
export type DisclosedSpread =
  | { readonly kind: "not-revealed" }
  /** The seats that answered changed by one or two: neither this spread nor its counts are shown, beside an earlier one. */
  | { readonly kind: "seats-changed" }
  /** "Too few to show without showing who". */
  | ({ readonly kind: "too-few" } & ShownCounts)
  /** A named person has stated a level beside it: no distribution, as one known answer tells on the others. */
  | ({ readonly kind: "summary" } & ShownCounts & ShownMiddle)
  | ({ readonly kind: "distribution"; readonly tally: Tally } & ShownCounts & ShownMiddle);

/** "10 of 11 answered, 9 gave a level." */
export type ShownCounts = {
  readonly seats: number;
  /** Answers of any kind. */
  readonly answered: number;
  readonly levelsGiven: number;
  /** Null below three: then only the number that gave a level is said. */
  readonly cantJudge: number | null;
};

/** The middle and the word. A itself is not among them: with a median and a mean it would fix the distribution. */
export type ShownMiddle = { readonly median: number; readonly word: AgreementWord };

/**
 * What may be shown of a round:
 * nothing before the reveal; nothing when one or two seats changed since an earlier round of the theme; counts alone
 * with fewer than five levels; no distribution where a named different view states a level; else the distribution.
 *
 * @param hasNamedLevel whether somebody, by name, has stated a level of their own on this theme
 */
export function discloseSpread(round: Round, hasNamedLevel: boolean): DisclosedSpread {
  if (round.state !== "revealed") return { kind: "not-revealed" };
  if (round.seatsChangedSince.some((change) => FEW_SEATS.includes(change))) return { kind: "seats-changed" };

  const { tally, cantJudge } = round.counts;
  const counts = {
    seats: round.seats,
    answered: answeredCount(round.counts),
    levelsGiven: countOf(tally),
    cantJudge: cantJudge < FEWEST_CANT_JUDGE_TO_SHOW ? null : cantJudge,
  };
  const summary = summariseSpread(tally);
  if (summary === null || summary.n < FEWEST_LEVELS_TO_SHOW) return { kind: "too-few", ...counts };

  const middle = { median: summary.median, word: summary.word };
  return hasNamedLevel
    ? { kind: "summary", ...counts, ...middle }
    : { kind: "distribution", tally, ...counts, ...middle };
}
