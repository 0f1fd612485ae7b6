import type { AnswerCommand } from "../core/assessment/answer-form";
import type { Assessment } from "../core/assessment/assessment";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import { answerInWords } from "../core/text/answers";
import { answerRefusalInWords } from "../core/text/answer-refusals";
import type { AnswerFields } from "../ui/pages/answer-form";
import type { AnswerReply } from "../ui/pages/answer-theme-page";
import type { FieldErrors, Typed } from "../web/forms";

/** The reply to a form that could not be read: everything typed comes back. */
export function badAnswer({ typed, errors }: { readonly typed: Typed; readonly errors: FieldErrors }): AnswerReply {
  return { fields: fieldsOf(typed), errors, refusal: null, sent: null, isClash: false };
}

/** The reply to an answer that was not saved. */
export function refusedAnswer(
  frameworks: FrameworkLibrary,
  { framework }: Assessment,
  code: Parameters<typeof answerRefusalInWords>[0],
  { typed, value }: { readonly typed: Typed; readonly value: AnswerCommand },
): AnswerReply {
  const { scale } = requireFramework(frameworks, framework);
  const sent = { choice: answerInWords(value.choice, scale), reason: value.reason };
  return { fields: fieldsOf(typed), errors: {}, refusal: answerRefusalInWords(code), sent, isClash: code === "stale" };
}

function fieldsOf(typed: Typed): AnswerFields {
  const field = (name: keyof AnswerFields) => typed[name] ?? "";
  return {
    choice: field("choice"),
    confidence: field("confidence"),
    reason: field("reason"),
    isReasonPrintable: field("isReasonPrintable"),
    commandId: field("commandId"),
    baseRevision: field("baseRevision"),
    round: field("round"),
    seat: field("seat"),
  };
}
