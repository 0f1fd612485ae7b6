import { nextState } from "../core/assessment/assessment-state";
import { acceptDecisionDate } from "../core/assessment/decision-date";
import type { ConsideredForm } from "../core/assessment/decision-forms";
import { accept, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { changeAssessment } from "../db/assessments";
import { decideAt, type Changed } from "./decide";
import type { DecisionRefusal } from "./record-proposed";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

/** Records that a committee considered the levels the workshop proposed. */
export async function recordConsidered(tools: Tools, assessmentId: string, { consideredOn, consideredBy, revision }: ConsideredForm): Promise<Result<"considered", Changed | DecisionRefusal>> {
  const { db, now } = tools;
  return decideAt<"considered", DecisionRefusal>(db, assessmentId, revision, async (tx, assessment) => {
    const next = nextState(assessment.state, "consider");
    if (!next.ok) return next;
    const date = acceptDecisionDate(consideredOn, assessment.proposedOn, dateInEngland(now()));
    if (!date.ok) return date;
    await changeAssessment(tx, assessmentId, { state: next.value, consideredOn: date.value, consideredBy });
    await noteDecision(tx, tools, assessment.trust.code, "levels-considered", ofAssessment(assessmentId));
    return accept("considered");
  });
}
