import { z } from "zod";

/** One line of text that must be there, without control characters. */
export function plainLine(message: string, most: number) {
  return z
    .string(message)
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, message).max(most, `Shorten this to ${most} characters`));
}

/** Text that may be left out; blank is null. */
export function plainTextOrNone(most: number) {
  return z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(z.string().max(most, `Shorten this to ${most} characters`))
    .transform((text) => (text === "" ? null : text));
}
