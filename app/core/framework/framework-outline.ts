import { z } from "zod";

// What can be read of a file that may be broken: enough for one run to name the faults between its parts as well
// as the faults in their shape. Whatever cannot be read is null or an empty list, and the schema has named it.

const text = z.string().nullable().catch(null);
const whole = z.int().nullable().catch(null);
const texts = z.array(text).catch([]);

function part<T extends z.ZodRawShape>(shape: T) {
  return z.preprocess((value) => (isRecord(value) ? value : {}), z.object(shape));
}

function parts<T extends z.ZodRawShape>(shape: T) {
  return z.array(part(shape)).catch([]);
}

const outlineSchema = part({
  id: text,
  version: whole,
  sources: parts({ id: text }),
  scale: parts({ level: whole }),
  answers: parts({ id: text }),
  lenses: parts({
    id: text,
    themes: parts({
      id: text,
      refs: texts,
      statements: parts({ id: text }),
      levels: parts({ level: whole, elements: parts({ id: text, statements: texts }) }),
    }),
  }),
  vital_signs: parts({ id: text, themes: texts, reference: parts({ source: text }) }),
  challenges: parts({ id: text, themes: texts, refs: texts }),
  terms: parts({ term: text }),
  crosswalks: z.record(z.string(), z.record(z.string(), text).catch({})).catch({}),
  follows: z
    .preprocess(
      (value) => (isRecord(value) ? value : null),
      part({
        framework: text,
        version: whole,
        themes: parts({ theme: text, from: text }),
        dropped: parts({ theme: text }),
        reworded: parts({ id: text }),
      }).nullable(),
    ),
});

/** The ids and references of a framework file, as far as they can be read. */
export type FrameworkOutline = z.output<typeof outlineSchema>;

/** Reads the ids and references of whatever a file holds; never fails. */
export function outlineOf(data: unknown): FrameworkOutline {
  return outlineSchema.parse(data);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
