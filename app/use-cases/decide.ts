import type { Assessment } from "../core/assessment/assessment";
import { refuse, type Result } from "../core/result";
import { lockAssessment } from "../db/assessments";
import type { Db, Transaction } from "../db/database";
import { holdWorkshop, recordEvent } from "../db/events";
import { inTransaction } from "../db/transaction";
import { wake } from "../live/wake";

type Decision<T, E extends string> = (tx: Transaction, assessment: Assessment) => Promise<Result<T, E>>;

/** What a page is told when somebody else has decided since it was drawn. */
export type Changed = "changed-meanwhile";

/**
 * Decides on an assessment alone: it is held, so that what is decided on is what is so. A room that is under way is told
 * that something was decided.
 *
 * @throws {Error} when there is no such assessment; the guard has looked before.
 */
export async function decide<T, E extends string>(db: Db, assessmentId: string, decision: Decision<T, E>): Promise<Result<T, E>> {
  const outcome = await inTransaction<Result<T, E>>(db, async (tx) => {
    const assessment = await lockAssessment(tx, assessmentId);
    if (assessment === null) throw new Error(`There is no assessment ${assessmentId}`);
    // Before any round: answers take the two in this order.
    await holdWorkshop(tx, assessmentId);
    const decided = await decision(tx, assessment);
    if (decided.ok) await recordEvent(tx, assessmentId, "room");
    return decided;
  });
  if (outcome.ok) wake(db, assessmentId);
  return outcome;
}

/** As `decide`, on the assessment as a page showed it: refused when its revision is another by now. */
export function decideAt<T, E extends string>(
  db: Db,
  assessmentId: string,
  revision: number,
  decision: Decision<T, E>,
): Promise<Result<T, E | Changed>> {
  return decide<T, E | Changed>(db, assessmentId, async (tx, assessment) =>
    revision === assessment.revision ? decision(tx, assessment) : refuse("changed-meanwhile"),
  );
}
