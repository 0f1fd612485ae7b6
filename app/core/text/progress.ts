import type { AnsweringProgress } from "../assessment/answering-progress";
import { formatCount } from "./numbers";

/** How far a member has come: "9 of 13, about 4 minutes left"; "13 of 13" when nothing is left. */
export function progressInWords({ answered, themes, minutesLeft }: AnsweringProgress): string {
  const done = `${formatCount(answered)} of ${formatCount(themes)}`;
  if (answered === themes) return done;
  // A minute too many is kinder than one too few.
  const minutes = Math.ceil(minutesLeft);
  return `${done}, about ${minutes === 1 ? "a minute" : `${formatCount(minutes)} minutes`} left`;
}

/** "Answered k of n": all that is told of a round before its reveal. */
export function answeredInWords({ answered, seats }: { readonly answered: number; readonly seats: number }): string {
  return `Answered ${formatCount(answered)} of ${formatCount(seats)}`;
}
