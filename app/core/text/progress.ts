import type { AnsweringProgress } from "../assessment/answering-progress";
import { formatCount } from "./numbers";

/** How far a member has come: "9 of 13, about 4 minutes left"; "13 of 13" when nothing is left. */
export function progressInWords(progress: AnsweringProgress): string {
  const done = `${formatCount(progress.answered)} of ${formatCount(progress.themes)}`;
  const minutes = minutesToPrint(progress);
  if (minutes === null) return done;
  return `${done}, about ${minutes === 1 ? "a minute" : `${formatCount(minutes)} minutes`} left`;
}

/** The minutes left, whole; null when nothing is left. A minute too many is kinder than one too few. */
export function minutesToPrint({ answered, themes, minutesLeft }: AnsweringProgress): number | null {
  return answered === themes ? null : Math.ceil(minutesLeft);
}

/** "Answered k of n": all that is told of a round before its reveal. */
export function answeredInWords({ answered, seats }: { readonly answered: number; readonly seats: number }): string {
  return `Answered ${formatCount(answered)} of ${formatCount(seats)}`;
}
