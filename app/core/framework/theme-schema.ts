import { z } from "zod";
import { careSettingSchema } from "../organisations/care-setting";
import { levelSchema } from "../scoring/level";
import { id, listOf, partId, plainText, someOf } from "./plain-data";

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

/** One theme: the question a board answers, and what lies behind its levels. */
export const themeSchema = z
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
