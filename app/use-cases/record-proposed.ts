import { standingLevel } from "../core/assessment/agreed-level";
import { nextState } from "../core/assessment/assessment-state";
import { acceptDecisionDate } from "../core/assessment/decision-date";
import type { ProposedForm } from "../core/assessment/decision-forms";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { readAgreedHistories } from "../db/agreed-levels";
import { changeAssessment } from "../db/assessments";
import { listRounds } from "../db/rounds";
import { decideAt, type Changed } from "./decide";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

export type DecisionRefusal = "too-early" | "too-late" | "in-the-future" | "before-the-last-step";

/** Records that the workshop proposed the levels it agreed. Themes without one are carried to another meeting. */
export async function recordProposed(
  tools: Tools,
  assessmentId: string,
  { proposedOn, revision }: ProposedForm,
): Promise<Result<"proposed", Changed | DecisionRefusal | "nothing-agreed" | "round-open">> {
  const { db, now } = tools;
  return decideAt<"proposed", DecisionRefusal | "nothing-agreed" | "round-open">(db, assessmentId, revision, async (tx, assessment) => {
    const next = nextState(assessment.state, "propose");
    if (!next.ok) return next;
    const date = acceptDecisionDate(proposedOn, assessment.openedOn, dateInEngland(now()));
    if (!date.ok) return date;
    if ((await listRounds(tx, assessmentId)).some(({ state }) => state !== "revealed")) return refuse("round-open");
    const histories = [...(await readAgreedHistories(tx, assessmentId)).values()];
    if (histories.every((history) => standingLevel(history).agreed === null)) return refuse("nothing-agreed");
    await changeAssessment(tx, assessmentId, { state: next.value, proposedOn: date.value });
    await noteDecision(tx, tools, assessment.trust.code, "levels-proposed", ofAssessment(assessmentId));
    return accept("proposed");
  });
}
