import type { z } from "zod";
import { errorsByField, type FieldErrors } from "./forms";
import { nestFields } from "./nested-fields";

/**
 * Reads the query of an address. A field that is refused is left out, so that a page can show its usual value beside the
 * message that names it.
 *
 * @param schema in which every field may be left out
 */
export function readQuery<T>(url: string, schema: z.ZodType<T>): { readonly value: T; readonly errors: FieldErrors } {
  return readSent(Object.fromEntries(new URL(url).searchParams), schema);
}

/** As `readQuery`, where the query has the fields of a form: the three of a date are one. */
export function readFormQuery<T>(url: string, schema: z.ZodType<T>): { readonly value: T; readonly errors: FieldErrors } {
  const sent = new FormData();
  for (const [name, value] of new URL(url).searchParams) sent.set(name, value);
  return readSent(nestFields(sent), schema);
}

function readSent<T>(sent: Readonly<Record<string, unknown>>, schema: z.ZodType<T>): { readonly value: T; readonly errors: FieldErrors } {
  const read = schema.safeParse(sent);
  if (read.success) return { value: read.data, errors: {} };
  const errors = errorsByField(read.error.issues);
  return { value: schema.parse(Object.fromEntries(Object.entries(sent).filter(([name]) => !(name in errors)))), errors };
}
