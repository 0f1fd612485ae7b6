import type { z } from "zod";
import { nestFields } from "./nested-fields";

/** What was typed, by field, to be shown again; secrets and files are never among it. */
export type Typed = Readonly<Record<string, string>>;
/** One message a field; the empty name stands for the form as a whole. */
export type FieldErrors = Readonly<Record<string, string>>;

export type ReadForm<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | { readonly ok: false; readonly typed: Typed; readonly errors: FieldErrors };

type FormOptions = {
  /** Fields that are never sent back, such as passwords. */
  readonly secrets?: readonly string[];
};

/**
 * Reads a form by a schema of its fields. A name with full stops nests: `seats.0.title`. A name that ends in `[]` is a list, also
 * of one: `themeIds[]`. Any other field sent twice arrives as a list.
 * @throws {Response} 400 when the body is no form at all.
 */
export async function readForm<T>(request: Request, schema: z.ZodType<T>, { secrets = [] }: FormOptions = {}): Promise<ReadForm<T>> {
  const sent = await readBody(request);
  const typed: Record<string, string> = {};
  for (const [name, value] of sent.entries()) {
    if (typeof value === "string" && !secrets.includes(name)) typed[name] = name in typed ? `${typed[name]}\n${value}` : value;
  }
  const parsed = schema.safeParse(nestFields(sent));
  return parsed.success ? { ok: true, value: parsed.data, typed } : { ok: false, typed, errors: errorsByField(parsed.error.issues) };
}

/** The first message of each field, by its name in the form; the empty name: the form as a whole. */
export function errorsByField(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[path.join(".")] ??= message;
  return errors;
}

async function readBody(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (fault) {
    // What fetch throws for a body of another kind, or one that breaks off.
    if (fault instanceof Error) throw new Response("Not a form", { status: 400 });
    throw fault;
  }
}
