import type { ChoiceCounts } from "../scoring/choice-counts";

/** The first asking, and at most two re-scores. */
export const MOST_ROUNDS = 3;

/** Where a round stands. Its answers change while open, are frozen once closed, and are seen once revealed. */
export type RoundState = "open" | "closed" | "revealed";

/** One asking of one theme, as the rules of the room need to know it. */
export type Round = {
  readonly state: RoundState;
  /** Frozen from the close on. */
  readonly counts: ChoiceCounts;
  /** Seats that could answer: present and not recused. */
  readonly seats: number;
  /**
   * For each earlier round of the theme, how many seats answered in only one of the two (`seatsChanged`). Counted at the
   * close, as it is all that stays once the answers are deleted. Empty for the first round.
   */
  readonly seatsChangedSince: readonly number[];
};

/**
 * How many seats answered in only one of two rounds: one who left and one who joined make two.
 *
 * @param before ids of the seats with an answer of any kind in the earlier round
 * @param after the same of the later round
 */
export function seatsChanged(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  const left = [...before].filter((seat) => !after.has(seat)).length;
  const joined = [...after].filter((seat) => !before.has(seat)).length;
  return left + joined;
}

/** Whether a theme may be asked again after so many rounds. */
export function mayAskAgain(roundsSoFar: number): boolean {
  return roundsSoFar < MOST_ROUNDS;
}
