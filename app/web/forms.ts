import { z } from "zod";

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
 * Reads a form by a schema of its fields. A field sent several times arrives as an array.
 * @throws {Response} 400 when the body is no form at all.
 */
export async function readForm<T>(request: Request, schema: z.ZodType<T>, { secrets = [] }: FormOptions = {}): Promise<ReadForm<T>> {
  const sent = await readBody(request);
  const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = Object.create(null) as Record<string, never>;
  for (const name of new Set(sent.keys())) {
    const values = sent.getAll(name);
    fields[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  const typed: Record<string, string> = {};
  for (const [name, value] of sent.entries()) {
    if (typeof value === "string" && !secrets.includes(name)) typed[name] = value;
  }
  const parsed = schema.safeParse({ ...fields });
  return parsed.success ? { ok: true, value: parsed.data, typed } : { ok: false, typed, errors: errorsByField(parsed.error.issues) };
}

/** The first message of each field. */
export function errorsByField(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0] ?? "")] ??= message;
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
