import { auditKeptFrom, backupsKeptFrom, idleAccountsKeptFrom, refusalsKeptFrom } from "../core/privacy/retention";
import { dateInEngland, startOfDayInEngland } from "../core/text/instants";
import { removeExpiredLinks } from "../db/account-links";
import { truncateAudit } from "../db/audit-retention";
import { removeBackupsBefore } from "../db/dated-backups";
import { removeExpiredEmailChanges } from "../db/email-changes";
import { isOnlyAdministrator, listIdlePeople } from "../db/person-data";
import { removeCountsBefore } from "../db/rate-limits";
import { removeRefusedBefore } from "../db/role-requests";
import { noteScrubDue } from "../db/scrub-deleted";
import { removeExpiredSeatSessions } from "../db/seat-sessions";
import { removeExpiredSessions } from "../db/sessions";
import { inTransaction } from "../db/transaction";
import { eraseIn } from "./erase-person";
import { deleteLeavers } from "./leave-service";
import { purgeAnswers } from "./purge-answers";
import { scrubIfDue, type FaultReporter } from "./scrub-if-due";
import { sweepEvidence } from "./sweep-evidence";
import type { Tools } from "./tools";

const DAY = 86_400_000;

/** What one run of the purge removed. */
export type Purged = { readonly answersOf: number; readonly auditEntries: number; readonly accounts: number; readonly trusts: number; readonly backups: number; readonly evidenceFiles: number };

/** Removes everything that has been kept long enough, kind by kind, and then from the file. Safe to run at any time, and twice. */
export async function purge(tools: Pick<Tools, "db" | "now" | "newId"> & FaultReporter & { readonly dataDir: string }): Promise<Purged> {
  const { db, now, newId } = tools;
  const [at, today] = [now(), dateInEngland(now())];
  const answersOf = (await purgeAnswers(tools)).length;
  await removeExpiredSessions(db, at);
  await removeExpiredSeatSessions(db, at);
  await removeExpiredLinks(db, at);
  await removeExpiredEmailChanges(db, at);
  await removeCountsBefore(db, new Date(at.getTime() - DAY));
  await removeRefusedBefore(db, startOfDayInEngland(refusalsKeptFrom(today)));
  const auditEntries = await truncateAudit(db, startOfDayInEngland(auditKeptFrom(today)), at, newId);
  const trusts = (await deleteLeavers(tools)).length;
  let accounts = 0;
  for (const personId of await listIdlePeople(db, idleAccountsKeptFrom(today))) {
    const erased = await inTransaction(db, async (tx) => !(await isOnlyAdministrator(tx, personId, today)) && (await eraseIn(tx, tools, personId)).ok);
    if (erased) accounts += 1;
  }
  if (auditEntries > 0) await inTransaction(db, (tx) => noteScrubDue(tx));
  await scrubIfDue(tools);
  const backups = await removeBackupsBefore(tools.dataDir, backupsKeptFrom(today));
  const evidenceFiles = await sweepEvidence(tools);
  return { answersOf, auditEntries, accounts, trusts, backups, evidenceFiles };
}
