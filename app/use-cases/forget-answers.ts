import type { Assessment } from "../core/assessment/assessment";
import { deleteAllAnswers } from "../db/answers";
import { changeAssessment } from "../db/assessments";
import type { Transaction } from "../db/database";
import { noteScrubDue } from "../db/scrub-deleted";
import { removeSeatLinks } from "../db/seats";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

/** Deletes every individual answer of an assessment, and the seats' links with them. Frozen distributions stay. */
export async function forgetAnswers(tx: Transaction, tools: Pick<Tools, "now" | "newId" | "viewer" | "clientAddress">, { id: assessmentId, trust }: Assessment): Promise<void> {
  await deleteAllAnswers(tx, assessmentId);
  await removeSeatLinks(tx, assessmentId);
  await noteScrubDue(tx);
  await changeAssessment(tx, assessmentId, { answersDeletedAt: tools.now() });
  await noteDecision(tx, tools, trust.code, "answers-deleted", ofAssessment(assessmentId));
}
