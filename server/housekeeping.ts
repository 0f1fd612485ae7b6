import type { Logger } from "pino";
import { removeExpiredLinks } from "../app/db/account-links";
import type { Db } from "../app/db/database";
import { removeCountsBefore } from "../app/db/rate-limits";
import { removeExpiredSessions } from "../app/db/sessions";
import { purgeAnswers } from "../app/use-cases/purge-answers";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * What the process does by itself, at the start and every hour: deletes answers that are due, sessions and links that have ended and
 * counts of tries that are past.
 * @returns stops it.
 */
export function keepHouse({ db, log, now, newId }: { readonly db: Db; readonly log: Logger; readonly now: () => Date; readonly newId: () => string }): () => void {
  function reportFault(fault: unknown): void {
    log.error({ fault }, "housekeeping");
  }
  async function keep(): Promise<void> {
    const at = now();
    await purgeAnswers({ db, now, newId, reportFault });
    await removeExpiredSessions(db, at);
    await removeExpiredLinks(db, at);
    await removeCountsBefore(db, new Date(at.getTime() - DAY));
  }
  void keep().catch(reportFault);
  const timer = setInterval(() => void keep().catch(reportFault), HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
