import { z } from "zod";

/** Characters that show nothing: control characters, halves of characters, marks that turn the direction of text. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text a person wrote, on one line: plain, never interpreted, without line breaks or characters that show nothing. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/g, " ").replace(UNSEEN, "").trim();
}

/**
 * One line of words that must be given.
 *
 * @param longest characters (UTF-16 units, as browsers count them)
 * @param absent what to tell who left it blank: "Give a reason"
 */
export function lineSchema(longest: number, absent: string) {
  return z
    .string({ error: absent })
    .transform(onOneLine)
    .pipe(z.string().min(1, absent).max(longest, `Use ${longest} characters or fewer`));
}

/** One line of words that may be left blank: then null. */
export function optionalLineSchema(longest: number) {
  return z
    .string()
    .optional()
    .transform((text) => onOneLine(text ?? ""))
    .pipe(z.string().max(longest, `Use ${longest} characters or fewer`))
    .transform((text) => (text === "" ? null : text));
}
