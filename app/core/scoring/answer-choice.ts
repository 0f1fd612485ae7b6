import { z } from "zod";
import { levelSchema, readLevel, type Level } from "./level";

/**
 * What one seat answers to one theme: a level, *can't judge* (I have not seen enough) or skip (I leave it). The last two
 * are kinds of their own and never stand for a number.
 */
export type AnswerChoice =
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "cant-judge" }
  | { readonly kind: "skip" };

/** The three kinds of answer. */
export const ANSWER_KINDS = ["level", "cant-judge", "skip"] as const satisfies readonly AnswerChoice["kind"][];

/** Accepts an answer choice and nothing beside it: a level given with *can't judge* is refused. */
export const answerChoiceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("level"), level: levelSchema }),
  z.strictObject({ kind: z.literal("cant-judge") }),
  z.strictObject({ kind: z.literal("skip") }),
]);

/**
 * Reads the one form field that carries a choice.
 *
 * @param field "1" to "5", "cant-judge" or "skip"
 * @returns null for anything else, the blank included
 */
export function readAnswerChoice(field: string): AnswerChoice | null {
  if (field === "cant-judge" || field === "skip") return { kind: field };
  const level = readLevel(field);
  return level === null ? null : { kind: "level", level };
}

/** The value of a choice in a form: the opposite of `readAnswerChoice`. */
export function answerChoiceField(choice: AnswerChoice): string {
  return choice.kind === "level" ? String(choice.level) : choice.kind;
}
