import { nextState } from "../core/assessment/assessment-state";
import { accept, type Result } from "../core/result";
import { changeAssessment } from "../db/assessments";
import { listRounds, revealRounds } from "../db/rounds";
import { decideAt, type Changed } from "./decide";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

/** Shows all first spreads together: the facilitator's act, never automatic. */
export async function revealFirstRounds(tools: Tools, assessmentId: string, { revision }: { readonly revision: number }): Promise<Result<"revealed", Changed | "too-early" | "too-late">> {
  const { db } = tools;
  return decideAt<"revealed", "too-early" | "too-late">(db, assessmentId, revision, async (tx, assessment) => {
    const next = nextState(assessment.state, "reveal");
    if (!next.ok) return next;
    const rounds = await listRounds(tx, assessmentId);
    await revealRounds(tx, rounds.map(({ id }) => id));
    await changeAssessment(tx, assessmentId, { state: next.value });
    await noteDecision(tx, tools, assessment.trust.code, "rounds-revealed", ofAssessment(assessmentId));
    return accept("revealed");
  });
}
