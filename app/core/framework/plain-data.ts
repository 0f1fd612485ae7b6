import { z } from "zod";

// The small shapes that every part of a framework file is made of.

/** Words for a reader: never blank, never markup. */
export const plainText = z
  .string()
  .regex(/\S/, "Write some words")
  .refine((words) => !/<\/?[a-z!]/i.test(words), "Plain text only: no markup");

/** The id of a theme, source, vital sign or other part that stands by itself. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "An id is lower-case words joined by hyphens");

/** The id of a statement or element. */
export const partId = z
  .string()
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, "The id of a part is its theme's id, a full stop and a name");

/** A year, month or day, as text. */
export const partDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "A date is YYYY, YYYY-MM or YYYY-MM-DD");

/** The number of a framework version. */
export const versionNumber = z.int().min(1, "Versions count from 1");

/** A list that may be empty. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}

/** A list of at least one. */
export function someOf<T extends z.ZodType>(item: T) {
  return z.array(item).min(1, "Give at least one").readonly();
}
