import { z } from "zod";
import { calendarDateSchema } from "../calendar-date";
import { CHANGE_KINDS } from "../charts/balance";
import { ACTION_STATUSES, BENEFIT_STATUSES, type ActionWords } from "./action";

const date = calendarDateSchema.nullable();

const schema = z.object({
  what: z.string(),
  ownerRole: z.string(),
  personId: z.string().nullable(),
  dueOn: date,
  kind: z.enum(CHANGE_KINDS),
  themes: z.array(z.object({ themeId: z.string(), statementId: z.string().nullable() })),
  pounds: z.number().nullable(),
  people: z.number().nullable(),
  bafReference: z.string().nullable(),
  status: z.enum(ACTION_STATUSES),
  notes: z.string().nullable(),
  lessons: z.string().nullable(),
  isPublic: z.boolean(),
  benefit: z
    .object({
      measure: z.string(),
      unit: z.string(),
      decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      baseline: z.number().nullable(),
      baselineOn: date,
      target: z.number().nullable(),
      targetOn: date,
      owner: z.string().nullable(),
      status: z.enum(BENEFIT_STATUSES),
    })
    .nullable(),
});

/** Lessons once stood with the benefit: an older wording says them of the action itself. */
const keptSchema: z.ZodType<ActionWords> = z.preprocess((kept) => (isOlder(kept) ? { ...kept, lessons: kept.benefit?.lessons ?? null } : kept), schema);

function isOlder(kept: unknown): kept is { readonly benefit?: { readonly lessons?: string | null } | null } {
  return typeof kept === "object" && kept !== null && !("lessons" in kept);
}

/** An earlier wording as text for its history. */
export function writeWords(words: ActionWords): string {
  return JSON.stringify(schema.parse(words));
}

/**
 * An earlier wording out of its history.
 * @throws {Error} when the text is not one: histories are written by `writeWords` alone.
 */
export function readWords(text: string): ActionWords {
  return keptSchema.parse(JSON.parse(text));
}
