import type { z } from "zod";
import { errorsByField, type FieldErrors } from "./forms";

/**
 * Reads the query of an address. A field that is refused is left out, so that a page can show its usual value beside the
 * message that names it.
 *
 * @param schema in which every field may be left out
 */
export function readQuery<T>(url: string, schema: z.ZodType<T>): { readonly value: T; readonly errors: FieldErrors } {
  const sent = Object.fromEntries(new URL(url).searchParams);
  const read = schema.safeParse(sent);
  if (read.success) return { value: read.data, errors: {} };
  const errors = errorsByField(read.error.issues);
  return { value: schema.parse(Object.fromEntries(Object.entries(sent).filter(([name]) => !(name in errors)))), errors };
}

/** Whether a page is asked for as a phone keeps it: with nothing on it that its reader answered. */
export function isToKeep({ url }: Request): boolean {
  return new URL(url).searchParams.get("keep") === "yes";
}
