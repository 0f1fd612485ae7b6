/** Boardmark's own estimate: minutes one theme takes to read and answer, from twelve for thirteen themes. */
const MINUTES_A_THEME = 12 / 13;

/** How far a member has come with the themes asked of the seat. Minutes are unrounded; 0 when all are answered. */
export type AnsweringProgress = { readonly answered: number; readonly themes: number; readonly minutesLeft: number };

/**
 * How far a member has come, any kind of answer alike.
 *
 * @param answered themes with an answer, from 0 to `themes`
 * @param themes themes asked of this seat: left-out and recused ones are not among them
 * @throws RangeError unless both are whole numbers, answered at most themes
 */
export function answeringProgress(answered: number, themes: number): AnsweringProgress {
  if (!Number.isSafeInteger(answered) || !Number.isSafeInteger(themes) || answered < 0 || answered > themes) {
    throw new RangeError(`Not progress: ${answered} of ${themes}`);
  }
  return { answered, themes, minutesLeft: (themes - answered) * MINUTES_A_THEME };
}
