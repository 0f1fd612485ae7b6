import { dueWithAnswers } from "../core/assessment/answer-retention";
import { nextState } from "../core/assessment/assessment-state";
import { accept } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { changeAssessment, listAssessmentsWithAnswers } from "../db/assessments";
import { freezeOpenRounds } from "../db/freeze-rounds";
import { decide } from "./decide";
import { forgetAnswers } from "./forget-answers";
import { scrubIfDue, type FaultReporter } from "./scrub-if-due";
import type { Tools } from "./tools";

/**
 * Deletes the individual answers that have been kept long enough. A round still open on its last day is closed first:
 * what members saved is counted, and shown when the facilitator reveals it. Safe to run at any time, and twice.
 *
 * @returns ids of the assessments whose answers were deleted
 */
export async function purgeAnswers({ db, now, newId, reportFault }: Pick<Tools, "db" | "now" | "newId"> & FaultReporter): Promise<readonly string[]> {
  const purged: string[] = [];
  for (const { id } of await listAssessmentsWithAnswers(db)) {
    const outcome = await decide<"kept" | "deleted", never>(db, id, async (tx, assessment) => {
      const due = dueWithAnswers(assessment, dateInEngland(now()));
      if (due === "keep") return accept("kept");
      const groups = await freezeOpenRounds(tx, { assessmentId: id, presentSeatIds: null, newId });
      const next = nextState(assessment.state, "close");
      if (next.ok) await changeAssessment(tx, id, { state: next.value, groups });
      await forgetAnswers(tx, { now, newId }, assessment);
      return accept("deleted");
    });
    if (outcome.ok && outcome.value === "deleted") purged.push(id);
  }
  await scrubIfDue({ db, reportFault });
  return purged;
}
