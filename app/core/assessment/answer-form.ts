import { z } from "zod";
import { readAnswerChoice, type AnswerChoice } from "../scoring/answer-choice";
import { revisionField, tickField } from "./form-fields";
import { optionalLineSchema } from "./plain-text";

/** How sure a member is of a level. Never shown beside a reason, never counted into a level. */
export const CONFIDENCES = ["guessing", "fairly-sure", "very-sure"] as const;

export type Confidence = (typeof CONFIDENCES)[number];

/** The longest reason, in characters. */
export const LONGEST_REASON = 280;

/** What one seat says to one theme in one round. */
export type AnswerContent = {
  readonly choice: AnswerChoice;
  /** Null: not said, or no level given. */
  readonly confidence: Confidence | null;
  /** One line; null: none. */
  readonly reason: string | null;
  /** The author lets the reason be printed in papers. */
  readonly isReasonPrintable: boolean;
};

/** An answer as stored: what it says, and how often it has been changed. */
export type StoredAnswer = AnswerContent & { readonly revision: number };

/** A wish to save an answer. */
export type AnswerCommand = AnswerContent & {
  /** Made by the client, once for each thing a member does. */
  readonly commandId: string;
  /** The revision the member saw: 0 when none was stored. */
  readonly baseRevision: number;
  /** Which asking of the theme the page showed: an answer to one round never lands in the next. */
  readonly round: number;
  /** The seat the page was drawn for: what one member left on a shared phone is never sent as another's. */
  readonly seat: string;
};

const CHOOSE = "Choose a level, can’t judge or skip";

const choiceField = z
  .string({ error: CHOOSE })
  .transform((field) => readAnswerChoice(field))
  .refine((choice) => choice !== null, CHOOSE)
  .transform((choice) => choice as AnswerChoice);

const confidenceField = z
  .union([z.enum(CONFIDENCES), z.literal("")], { error: "Choose how sure you are" })
  .optional()
  .transform((value) => (value === undefined || value === "" ? null : value));

/** One answer. Skip gives no reason: one that was typed before is not kept with it. */
export const answerFormSchema = z
  .object({
    choice: choiceField,
    confidence: confidenceField,
    reason: optionalLineSchema(LONGEST_REASON),
    isReasonPrintable: tickField,
    commandId: z
      .string({ error: "Open this page again: a hidden part of the form is missing" })
      .regex(/^[A-Za-z0-9_-]{16,64}$/, "Open this page again: a hidden part of the form is not as it was sent"),
    baseRevision: revisionField,
    round: z.enum(["1", "2", "3"], { error: "Open this page again: a hidden part of the form is missing" }).transform(Number),
    seat: z.string({ error: "Open this page again: a hidden part of the form is missing" }).min(1).max(64),
  })
  .transform((form): AnswerCommand => {
    const reason = form.choice.kind === "skip" ? null : form.reason;
    return {
      ...form,
      reason,
      confidence: form.choice.kind === "level" ? form.confidence : null,
      isReasonPrintable: reason !== null && form.isReasonPrintable,
    };
  });
