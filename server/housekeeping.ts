import type { Logger } from "pino";
import { removeExpiredLinks } from "../app/db/account-links";
import type { PaperRenderer } from "../app/web/paper-renderer";
import type { Settings } from "../app/web/settings";
import type { Db } from "../app/db/database";
import { removeCountsBefore } from "../app/db/rate-limits";
import { listUndrawnPapers } from "../app/db/issued-papers";
import { removeExpiredSessions } from "../app/db/sessions";
import { drawIssuedPaper } from "../app/use-cases/draw-issued-paper";
import { purgeAnswers } from "../app/use-cases/purge-answers";
import { sendDigests, type Deliver } from "../app/use-cases/send-digests";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type House = { readonly db: Db; readonly log: Logger; readonly now: () => Date; readonly newId: () => string; readonly papers: PaperRenderer; readonly settings: Pick<Settings, "dataDir">; /** Null: no mail is sent. */ readonly deliver: Deliver | null };

/**
 * What the process does by itself, at the start and every hour: deletes answers that are due, sessions and links that have ended and
 * counts of tries that are past, draws what a stop left undrawn of issued papers; sends the weekly e-mails that are due, where there
 * is a mail server.
 * @returns stops it.
 */
export function keepHouse({ db, log, now, newId, papers, settings, deliver }: House): () => void {
  function reportFault(fault: unknown): void {
    log.error({ fault }, "housekeeping");
  }
  async function keep(): Promise<void> {
    const at = now();
    await purgeAnswers({ db, now, newId, reportFault });
    await removeExpiredSessions(db, at);
    await removeExpiredLinks(db, at);
    await removeCountsBefore(db, new Date(at.getTime() - DAY));
    for (const id of await listUndrawnPapers(db)) await drawIssuedPaper({ db, dataDir: settings.dataDir, newId, draw: papers.render }, id);
  }
  let isSending = false;
  async function send(): Promise<void> {
    if (deliver === null || isSending) return;
    isSending = true;
    try {
      await sendDigests({ db, now }, deliver);
    } finally {
      isSending = false;
    }
  }
  function run(): void {
    void keep().catch(reportFault);
    // Beside the rest: a mail server that is slow holds no deletion back.
    void send().catch(reportFault);
  }
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
