import { nextState } from "../core/assessment/assessment-state";
import { accept, type Result } from "../core/result";
import { changeAssessment } from "../db/assessments";
import { freezeOpenRounds } from "../db/freeze-rounds";
import { decideAt, type Changed } from "./decide";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

type Closing = {
  readonly revision: number;
  /** Seats present when the workshop opens; null: all. What absent members answered beforehand is not used. */
  readonly presentSeatIds: readonly string[] | null;
};

/**
 * Closes all first rounds together: what was answered is counted and frozen, and nothing enters afterwards. Nothing is
 * shown yet; the reveal is an act of its own.
 */
export async function closeFirstRounds(tools: Tools, assessmentId: string, { revision, presentSeatIds }: Closing): Promise<Result<"closed", Changed | "too-early" | "too-late">> {
  const { db, newId } = tools;
  return decideAt<"closed", "too-early" | "too-late">(db, assessmentId, revision, async (tx, assessment) => {
    const next = nextState(assessment.state, "close");
    if (!next.ok) return next;
    const groups = await freezeOpenRounds(tx, { assessmentId, presentSeatIds, newId });
    await changeAssessment(tx, assessmentId, { state: next.value, groups });
    await noteDecision(tx, tools, assessment.trust.code, "rounds-closed", ofAssessment(assessmentId));
    return accept("closed");
  });
}
