import type { RoundState } from "./round";

/** Fewer reasons than this are not shown. Boardmark's own number. */
export const FEWEST_REASONS_TO_SHOW = 3;

/**
 * A reason somebody gave, cut off from its seat, level and confidence when the round closed.
 */
export type Reason = {
  readonly text: string;
  /** The author lets it be printed. */
  readonly isPrintable: boolean;
};

/**
 * The reasons the room may read: all or, below three, none.
 *
 * @param reasons in the one random order they were given at the close; that order is kept for every reader
 */
export function discloseReasons(state: RoundState, reasons: readonly Reason[]): readonly Reason[] {
  return state === "revealed" && reasons.length >= FEWEST_REASONS_TO_SHOW ? reasons : [];
}

/** The reasons a paper may print: of those the room may read, the ones their authors release. */
export function reasonsForPaper(state: RoundState, reasons: readonly Reason[]): readonly string[] {
  return discloseReasons(state, reasons)
    .filter(({ isPrintable }) => isPrintable)
    .map(({ text }) => text);
}
