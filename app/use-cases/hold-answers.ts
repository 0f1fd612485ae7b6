import { accept, refuse, type Result } from "../core/result";
import { addHold, endHold } from "../db/answer-holds";
import { changeAssessment } from "../db/assessments";
import { decide } from "./decide";
import { ofAssessment, ofHold } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

/**
 * Keeps individual answers past approval and the last day, for a reason the trust lead gives. The reason is kept beside
 * the audit record, which names it by its id; a hold made while one stands takes its place.
 */
export function holdAnswers(tools: Tools, assessmentId: string, reason: string): Promise<Result<"answers-held", "answers-deleted">> {
  return decide<"answers-held", "answers-deleted">(tools.db, assessmentId, async (tx, { answersDeletedAt, trust }) => {
    if (answersDeletedAt !== null) return refuse("answers-deleted");
    const id = tools.newId();
    await endHold(tx, assessmentId, whoWhen(tools));
    await addHold(tx, assessmentId, { id, reason, ...whoWhen(tools) });
    await changeAssessment(tx, assessmentId, { holdReason: reason });
    await noteDecision(tx, tools, trust.code, "answers-held", ofHold(id));
    return accept("answers-held");
  });
}

/** Lets the answers go: what is overdue is deleted by the next purge. A second time changes nothing. */
export function liftHold(tools: Tools, assessmentId: string): Promise<Result<"answers-hold-lifted", "answers-deleted">> {
  return decide<"answers-hold-lifted", "answers-deleted">(tools.db, assessmentId, async (tx, { answersDeletedAt, holdReason, trust }) => {
    if (answersDeletedAt !== null) return refuse("answers-deleted");
    if (holdReason === null) return accept("answers-hold-lifted");
    const id = await endHold(tx, assessmentId, whoWhen(tools));
    await changeAssessment(tx, assessmentId, { holdReason: null });
    // A hold from before holds were kept has no id.
    await noteDecision(tx, tools, trust.code, "answers-hold-lifted", id === null ? ofAssessment(assessmentId) : ofHold(id));
    return accept("answers-hold-lifted");
  });
}

function whoWhen({ viewer, now }: Pick<Tools, "viewer" | "now">): { readonly by: string | null; readonly at: Date } {
  return { by: viewer?.personId ?? null, at: now() };
}
