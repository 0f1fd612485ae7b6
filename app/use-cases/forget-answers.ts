import { deleteAllAnswers } from "../db/answers";
import { changeAssessment } from "../db/assessments";
import type { Transaction } from "../db/database";
import { noteScrubDue } from "../db/scrub-deleted";
import { removeSeatLinks } from "../db/seats";

/** Deletes every individual answer of an assessment, and the seats' links with them. Frozen distributions stay. */
export async function forgetAnswers(tx: Transaction, assessmentId: string, now: Date): Promise<void> {
  await deleteAllAnswers(tx, assessmentId);
  await removeSeatLinks(tx, assessmentId);
  await noteScrubDue(tx);
  await changeAssessment(tx, assessmentId, { answersDeletedAt: now });
}
