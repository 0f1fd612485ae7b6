import { z } from "zod";
import { cycleIdSchema } from "../cycle";
import { CARE_SETTINGS } from "../organisations/care-setting";
import { BASES } from "./peer-entry";

/** The two layers, which never share a number. */
export const LAYERS = ["dma", "board"] as const;

/** Entries grouped as the release or cycle had them, or by today's membership. */
export const MEMBERSHIPS = ["release", "today"] as const;

/** The settings a comparison can be asked for. */
export const COMPARED_SETTINGS = [...CARE_SETTINGS, "all"] as const;

const releaseSchema = z.string().regex(/^\d{4}(-[a-z]+)?$/, "Give the year of a release, such as 2025");
const trustSchema = z
  .string()
  .transform((code) => code.trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{3,5}$/, "Give a trust's ODS code, such as RCF"));

/** Fields that every address of a comparison has. What is left out takes its usual value, or null: the newest, or none. */
export const compareQueryFields = {
  setting: z.enum(COMPARED_SETTINGS, `Choose the setting ${COMPARED_SETTINGS.join(", ")}`).default("all"),
  basis: z.enum(BASES, "Choose the basis entry or provider").default("entry"),
  release: releaseSchema.nullable().default(null),
  cycle: cycleIdSchema.nullable().default(null),
  membership: z.enum(MEMBERSHIPS, "Choose the membership release or today").nullable().default(null),
  trust: trustSchema.nullable().default(null),
} as const;

/**
 * What the address of a comparison asks for. What is left out, or blank as a form sends it, takes its usual value: the
 * DMA layer, all settings, by entry, the newest release or cycle (null), and the membership of the release for the DMA
 * layer and of today for the board layer.
 */
export const compareQuerySchema = z
  .preprocess(
    withoutBlanks,
    z.object({ layer: z.enum(LAYERS, "Choose the layer dma or board").default("dma"), ...compareQueryFields }),
  )
  .transform((query) => ({ ...query, membership: query.membership ?? (query.layer === "dma" ? "release" : "today") }));

/** What a comparison is asked for, with every gap filled. */
export type CompareQuery = z.output<typeof compareQuerySchema>;

/** A form sends every field, also those left alone: a blank one is one left out. */
export function withoutBlanks(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}
