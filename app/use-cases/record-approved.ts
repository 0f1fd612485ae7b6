import { standingLevel } from "../core/assessment/agreed-level";
import { nextState } from "../core/assessment/assessment-state";
import { acceptDecisionDate } from "../core/assessment/decision-date";
import type { ApprovalForm } from "../core/assessment/decision-forms";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { readAgreedHistories } from "../db/agreed-levels";
import { changeAssessment } from "../db/assessments";
import { decideAt, type Changed } from "./decide";
import { forgetAnswers } from "./forget-answers";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { DecisionRefusal } from "./record-proposed";
import { scrubIfDue, type FaultReporter } from "./scrub-if-due";
import type { Tools } from "./tools";

type Approved = { readonly areAnswersDeleted: boolean };

/** Records the board's approval. Individual answers and the seats' links are deleted with it, unless the trust lead holds them. */
export async function recordApproved(
  tools: Tools & FaultReporter,
  assessmentId: string,
  { approvedOn, minute, revision }: ApprovalForm,
): Promise<Result<Approved, Changed | DecisionRefusal | "nothing-agreed">> {
  const { db, now, reportFault } = tools;
  const outcome = await decideAt<Approved, DecisionRefusal | "nothing-agreed">(db, assessmentId, revision, async (tx, assessment) => {
    const next = nextState(assessment.state, "approve");
    if (!next.ok) return next;
    const date = acceptDecisionDate(approvedOn, assessment.consideredOn ?? assessment.proposedOn, dateInEngland(now()));
    if (!date.ok) return date;
    const histories = [...(await readAgreedHistories(tx, assessmentId)).values()];
    if (histories.every((history) => standingLevel(history).agreed === null)) return refuse("nothing-agreed");
    await changeAssessment(tx, assessmentId, { state: next.value, approvedOn: date.value, approvalMinute: minute });
    await noteDecision(tx, tools, assessment.trust.code, "levels-approved", ofAssessment(assessmentId));
    if (assessment.holdReason === null) await forgetAnswers(tx, tools, assessment);
    return accept({ areAnswersDeleted: assessment.holdReason === null });
  });
  await scrubIfDue({ db, reportFault });
  return outcome;
}
