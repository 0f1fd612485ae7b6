import { z } from "zod";

/** A level of the scale, 1 (lowest) to 5 (highest). Agreed levels and private answers are whole levels. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** The five levels, lowest first. */
export const LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly Level[];

/** Accepts the numbers 1 to 5 only: text, blanks and halves are refused rather than turned into a number. */
export const levelSchema = z.literal(LEVELS);

/** Whether an unknown value is one of the five levels. */
export function isLevel(value: unknown): value is Level {
  return levelSchema.safeParse(value).success;
}

/**
 * Reads a level from the text of a form field.
 *
 * @param text exactly "1" to "5"
 * @returns null for anything else, the blank included
 */
export function readLevel(text: string): Level | null {
  return LEVELS.find((level) => String(level) === text) ?? null;
}
