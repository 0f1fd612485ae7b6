import { accept, refuse, type Result } from "../core/result";
import { changeAssessment } from "../db/assessments";
import { decide } from "./decide";
import { noteDecision, ofAssessment } from "./note-decision";
import type { Tools } from "./tools";

/** Keeps individual answers past approval and the last day, for a reason the trust lead gives. */
export function holdAnswers(tools: Tools, assessmentId: string, reason: string): Promise<Result<"answers-held", "answers-deleted">> {
  return decideOnHold(tools, assessmentId, reason, "answers-held");
}

/** Lets the answers go: what is overdue is deleted by the next purge. */
export function liftHold(tools: Tools, assessmentId: string): Promise<Result<"answers-hold-lifted", "answers-deleted">> {
  return decideOnHold(tools, assessmentId, null, "answers-hold-lifted");
}

function decideOnHold<T extends "answers-held" | "answers-hold-lifted">(tools: Tools, assessmentId: string, holdReason: string | null, done: T): Promise<Result<T, "answers-deleted">> {
  return decide<T, "answers-deleted">(tools.db, assessmentId, async (tx, { answersDeletedAt, trust }) => {
    if (answersDeletedAt !== null) return refuse("answers-deleted");
    await changeAssessment(tx, assessmentId, { holdReason });
    await noteDecision(tx, tools, trust.code, done, ofAssessment(assessmentId));
    return accept(done);
  });
}
