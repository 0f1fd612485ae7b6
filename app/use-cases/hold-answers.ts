import { accept, refuse, type Result } from "../core/result";
import { changeAssessment } from "../db/assessments";
import { decide } from "./decide";
import type { Tools } from "./tools";

/** Keeps individual answers past approval and the last day, for a reason the trust lead gives. */
export function holdAnswers({ db }: Tools, assessmentId: string, reason: string): Promise<Result<"held", "answers-deleted">> {
  return decideOnHold(db, assessmentId, reason, "held");
}

/** Lets the answers go: what is overdue is deleted by the next purge. */
export function liftHold({ db }: Tools, assessmentId: string): Promise<Result<"lifted", "answers-deleted">> {
  return decideOnHold(db, assessmentId, null, "lifted");
}

function decideOnHold<T extends string>(db: Tools["db"], assessmentId: string, holdReason: string | null, done: T): Promise<Result<T, "answers-deleted">> {
  return decide<T, "answers-deleted">(db, assessmentId, async (tx, { answersDeletedAt }) => {
    if (answersDeletedAt !== null) return refuse("answers-deleted");
    await changeAssessment(tx, assessmentId, { holdReason });
    return accept(done);
  });
}
