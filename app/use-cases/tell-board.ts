import type { PaperMailFacts } from "../core/text/paper-mails";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { listIssuedPapers } from "../db/issued-papers";
import { countTry } from "../db/rate-limits";
import { listEmailsOfRole } from "../db/trust-people";
import { inTransaction } from "../db/transaction";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

/** Hands one message over. @returns whether the mail server took it. */
type Send = (to: string, facts: PaperMailFacts, assessmentId: string) => Promise<boolean>;
type Assessment = { readonly id: string; readonly trust: { readonly code: string; readonly name: string } };

export type TellRefusal = "unknown-paper" | "not-for-the-board" | "nobody-to-write-to" | "written-today";

/**
 * Tells the trust's board members who have an account that the board's own paper was issued: of its newest version, and once a day,
 * so that a second press sends nothing twice.
 * @returns how many messages the mail server took, and how many it did not
 */
export async function tellBoard(tools: Tools & { readonly mailPaper: Send }, { id: assessmentId, trust }: Assessment, paperId: string): Promise<Result<{ readonly sent: number; readonly failed: number }, TellRefusal>> {
  const { db, now, mailPaper } = tools;
  const papers = await listIssuedPapers(db, assessmentId);
  const paper = papers.find(({ id }) => id === paperId);
  if (paper === undefined) return refuse("unknown-paper");
  if (paper.profile !== "board" || papers.some(({ profile, version }) => profile === "board" && version > paper.version)) return refuse("not-for-the-board");
  const at = now();
  const emails = await listEmailsOfRole(db, trust.code, "board-member", dateInEngland(at));
  if (emails.length === 0) return refuse("nobody-to-write-to");
  if ((await countTry(db, `mail-paper:${paperId}`, new Date(`${dateInEngland(at)}T00:00:00Z`))) > 1) return refuse("written-today");
  await inTransaction(db, (tx) => noteDecision(tx, tools, trust.code, "board-told", { kind: "paper", id: paperId }));

  const facts = { trust: trust.name, cycle: paper.cycle, reference: paper.reference, isCorrection: paper.version > 1 };
  let sent = 0;
  for (const email of emails) if (await mailPaper(email, facts, assessmentId)) sent += 1;
  return accept({ sent, failed: emails.length - sent });
}
