import type { AnswerChoice } from "../scoring/answer-choice";
import { levelInWords, type ScaleNames } from "./levels";

/**
 * What a member answered, inside a sentence: "3, working in places", "can’t judge", "skip".
 *
 * @throws RangeError when the scale lacks the level
 */
export function answerInWords(choice: AnswerChoice, scale: ScaleNames): string {
  if (choice.kind === "level") return levelInWords(choice.level, scale);
  return choice.kind === "skip" ? "skip" : "can’t judge";
}
