import { z } from "zod";
import { calendarDateSchema } from "../calendar-date";
import { levelSchema } from "../scoring/level";
import { lineageSchema } from "./lineage-schema";
import { id, listOf, partDate, plainText, someOf, versionNumber } from "./plain-data";
import { themeSchema } from "./theme-schema";

/** The two sets of themes, in the order they are asked. Their scores are never combined. */
export const LENS_IDS = ["measures", "trends"] as const;

const lensSchema = z
  .strictObject({ id: z.enum(LENS_IDS), title: plainText, intro: plainText, themes: someOf(themeSchema) })
  .readonly();

/**
 * Where a figure or claim comes from. Opinion and sponsored pieces are prompts, never facts in a paper.
 * `date` null: not known.
 */
const sourceSchema = z
  .strictObject({
    id,
    title: plainText,
    kind: z.enum(["evidence", "survey", "opinion", "sponsored"]),
    date: partDate.nullable().default(null),
  })
  .readonly();

const scaleLevelSchema = z.strictObject({ level: levelSchema, name: plainText, meaning: plainText }).readonly();

const answerChoiceSchema = z
  .strictObject({ id: z.enum(["cant-judge", "skip"]), name: plainText, meaning: plainText })
  .readonly();

/** A value to hold beside the trust's own: a prompt, never a target. `source`: a source's id, or its name in full. */
const referenceSchema = z
  .strictObject({ value: z.number(), label: plainText, source: plainText, caution: plainText })
  .readonly();

/** A number to read beside the levels. `direction` 'context': neither way is better in itself. */
const vitalSignSchema = z
  .strictObject({
    id,
    title: plainText,
    unit: z.enum(["percent", "months", "count", "score_0_10"]),
    definition: plainText,
    direction: z.enum(["higher", "lower", "context"]),
    private_by_default: z.boolean().default(false),
    reference: listOf(referenceSchema),
    themes: someOf(id),
  })
  .transform(({ private_by_default, reference, ...rest }) => ({
    ...rest,
    isPrivateByDefault: private_by_default,
    references: reference,
  }))
  .readonly();

const challengeSchema = z
  .strictObject({
    id,
    title: plainText,
    summary: plainText,
    refs: listOf(id).default([]),
    themes: someOf(id),
    board_questions: someOf(plainText),
  })
  .transform(({ board_questions, ...rest }) => ({ ...rest, boardQuestions: board_questions }))
  .readonly();

const termSchema = z.strictObject({ term: plainText, meaning: plainText }).readonly();

/**
 * One version of a framework: plain data, written by hand in YAML and immutable once published. The schema holds
 * each part's shape; `validateFramework` holds what the parts say of one another. The file's names have
 * underscores, the product's have not.
 */
export const frameworkSchema = z
  .strictObject({
    id,
    version: versionNumber,
    title: plainText,
    short_title: plainText,
    source: z
      .strictObject({
        name: plainText,
        url: z.url({ protocol: /^https$/ }),
        published: calendarDateSchema,
        updated: calendarDateSchema,
        note: plainText,
      })
      .readonly(),
    sources: someOf(sourceSchema),
    scale: listOf(scaleLevelSchema),
    answers: listOf(answerChoiceSchema),
    lenses: listOf(lensSchema),
    vital_signs: listOf(vitalSignSchema),
    challenges: listOf(challengeSchema),
    terms: listOf(termSchema).default([]),
    /** Published results whose columns answer to our themes: result id, then column, then theme id. */
    crosswalks: z.record(id, z.record(z.string().regex(/^[a-z_]+$/), id).readonly()).readonly().default({}),
    /** Null for a framework's first version. */
    follows: lineageSchema.nullable().default(null),
  })
  .transform(({ short_title, vital_signs, ...rest }) => ({
    ...rest,
    shortTitle: short_title,
    vitalSigns: vital_signs,
  }))
  .readonly();

export type Framework = z.output<typeof frameworkSchema>;
export type Lens = Framework["lenses"][number];
export type LensId = Lens["id"];
export type Theme = Lens["themes"][number];
export type Statement = Theme["statements"][number];
export type ThemeLevel = Theme["levels"][number];
export type Element = ThemeLevel["elements"][number];
export type AnswerChoice = Framework["answers"][number];
export type VitalSign = Framework["vitalSigns"][number];
export type Source = Framework["sources"][number];
export type Term = Framework["terms"][number];
export type Lineage = NonNullable<Framework["follows"]>;
