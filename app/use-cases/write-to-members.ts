import { accept, refuse, type Result } from "../core/result";
import type { AnsweringMail, AnsweringMailFacts } from "../core/text/answering-mails";
import { dateInEngland } from "../core/text/instants";
import { readFacilitatorProgress } from "../db/answered";
import { listAssessmentThemes } from "../db/assessment-themes";
import { findAssessment } from "../db/assessments";
import { countTry } from "../db/rate-limits";
import { listSeatEmails } from "../db/seat-emails";
import { inTransaction } from "../db/transaction";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

/** Hands one message over. @returns whether the mail server took it. */
type Send = (to: string, mail: AnsweringMail, facts: AnsweringMailFacts, assessmentId: string) => Promise<boolean>;
export type MailedRefusal = "not-answering" | "nobody-to-write-to" | "written-today";

/**
 * Writes to the members with an account: to all of them, or as a reminder to those who have not answered every theme. Once a day
 * for each, so that a second press sends nothing twice.
 * @returns how many messages the mail server took, and how many it did not.
 */
export async function writeToMembers(tools: Tools & { readonly mailMember: Send }, assessmentId: string, mail: AnsweringMail): Promise<Result<{ readonly sent: number; readonly failed: number }, MailedRefusal>> {
  const { db, now, mailMember } = tools;
  const assessment = await findAssessment(db, assessmentId);
  if (assessment === null || assessment.state !== "answering") return refuse("not-answering");
  const [emails, themes, progress] = await Promise.all([listSeatEmails(db, assessmentId), listAssessmentThemes(db, assessmentId), mail === "remind" ? readFacilitatorProgress(db, assessmentId) : []]);
  const waiting = new Set(progress.flatMap(({ stillToAnswer }) => stillToAnswer));
  const to = mail === "invite" ? emails : emails.filter(({ seatId }) => waiting.has(seatId));
  if (to.length === 0) return refuse("nobody-to-write-to");
  const at = now();
  if ((await countTry(db, `mail-${mail}:${assessmentId}`, new Date(`${dateInEngland(at)}T00:00:00Z`))) > 1) return refuse("written-today");
  await inTransaction(db, (tx) => noteDecision(tx, tools, assessment.trust.code, mail === "invite" ? "members-invited" : "members-reminded", ofAssessment(assessmentId)));

  const facts = { trust: assessment.trust.name, cycle: assessment.cycle, workshopOn: assessment.workshopOn, themes: themes.filter(({ leftOutReason }) => leftOutReason === null).length };
  let sent = 0;
  for (const { email } of to) if (await mailMember(email, mail, facts, assessmentId)) sent += 1;
  return accept({ sent, failed: to.length - sent });
}
