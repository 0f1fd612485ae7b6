import type { StoredAnswer } from "../core/assessment/answer-form";
import { answerChoiceField } from "../core/scoring/answer-choice";
import type { AnswerFields } from "../ui/pages/answer-form";

/** The fields of an answer's form as text: what is stored, or nothing yet. */
export function answerFields(answer: StoredAnswer | null, { commandId, round, seatId }: { readonly commandId: string; readonly round: number; readonly seatId: string }): AnswerFields {
  return {
    choice: answer === null ? "" : answerChoiceField(answer.choice),
    confidence: answer?.confidence ?? "",
    reason: answer?.reason ?? "",
    isReasonPrintable: answer?.isReasonPrintable === true ? "yes" : "",
    commandId,
    baseRevision: String(answer?.revision ?? 0),
    round: String(round),
    seat: seatId,
  };
}
