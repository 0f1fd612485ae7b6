import { z } from "zod";
import { careSettingSchema } from "../organisations/care-setting";
import { levelSchema } from "../scoring/level";

/** Words for a reader: never blank, never markup. */
const plainText = z
  .string()
  .regex(/\S/, "Write some words")
  .refine((words) => !/<\/?[a-z!]/i.test(words), "Plain text only: no markup");

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "An id is lower-case words joined by hyphens");
const partId = z
  .string()
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, "The id of a part is its theme's id, a full stop and a name");
const wholeDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "A date is YYYY-MM-DD");
const partDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "A date is YYYY, YYYY-MM or YYYY-MM-DD");
const versionNumber = z.int().min(1, "Versions count from 1");

function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}

function someOf<T extends z.ZodType>(item: T) {
  return z.array(item).min(1, "Give at least one").readonly();
}

/** What a theme is made of: one sentence of good practice, in Boardmark's words. */
const statementSchema = z
  .strictObject({ id: partId, audience: z.enum(["organisation", "system"]), text: plainText })
  .readonly();

/** One point that a digital team can tick with evidence. `settings` null: it applies to every trust. */
const elementSchema = z
  .strictObject({
    id: partId,
    text: plainText,
    statements: someOf(partId),
    settings: someOf(careSettingSchema).nullable().default(null),
    private_by_default: z.boolean().default(false),
  })
  .transform(({ private_by_default, ...rest }) => ({ ...rest, isPrivateByDefault: private_by_default }))
  .readonly();

const themeLevelSchema = z
  .strictObject({ level: levelSchema, line: plainText, elements: someOf(elementSchema) })
  .readonly();

const otherNameSchema = z.strictObject({ framework: plainText, title: plainText }).readonly();

const themeSchema = z
  .strictObject({
    id,
    title: plainText,
    private_by_default: z.boolean(),
    also_called: listOf(otherNameSchema),
    question: plainText,
    summary: plainText,
    why_it_matters: plainText,
    refs: someOf(id),
    statements: someOf(statementSchema),
    levels: listOf(themeLevelSchema),
    board_questions: someOf(plainText),
    evidence_to_bring: someOf(plainText),
    watch_out: plainText,
  })
  .transform(
    ({ private_by_default, also_called, why_it_matters, board_questions, evidence_to_bring, watch_out, ...rest }) => ({
      ...rest,
      isPrivateByDefault: private_by_default,
      alsoCalled: also_called,
      whyItMatters: why_it_matters,
      boardQuestions: board_questions,
      evidenceToBring: evidence_to_bring,
      watchOut: watch_out,
    }),
  )
  .readonly();

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

/** How the themes of this version follow from an earlier one, theme by theme. `why` says what changed. */
const lineageSchema = z
  .strictObject({
    framework: id,
    version: versionNumber,
    themes: someOf(
      z.discriminatedUnion("change", [
        z.strictObject({ change: z.literal("same"), theme: id, from: id }).readonly(),
        z.strictObject({ change: z.literal("renamed"), theme: id, from: id }).readonly(),
        z.strictObject({ change: z.literal("changed"), theme: id, from: id, why: plainText }).readonly(),
        z.strictObject({ change: z.literal("new"), theme: id, why: plainText }).readonly(),
      ]),
    ),
    dropped: listOf(z.strictObject({ theme: id, why: plainText }).readonly()).default([]),
    /** Themes (their question and lines), statements and elements whose words were mended, their meaning kept. */
    reworded: listOf(z.strictObject({ id: z.union([id, partId]), why: plainText }).readonly()).default([]),
  })
  .readonly();

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
        published: wholeDate,
        updated: wholeDate,
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
export type ScaleLevel = Framework["scale"][number];
export type AnswerChoice = Framework["answers"][number];
export type VitalSign = Framework["vitalSigns"][number];
export type VitalSignReference = VitalSign["references"][number];
export type Challenge = Framework["challenges"][number];
export type Source = Framework["sources"][number];
export type Term = Framework["terms"][number];
export type Lineage = NonNullable<Framework["follows"]>;
