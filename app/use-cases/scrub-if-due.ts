import type { Db } from "../db/database";
import { isScrubDue, scrubDeleted } from "../db/scrub-deleted";

export type FaultReporter = { readonly reportFault: (fault: unknown) => void };

/**
 * Removes from the file what was deleted from the tables. What was decided stands even if this fails: it stays due, and
 * the next deletion or the next run of the purge tries again.
 */
export async function scrubIfDue({ db, reportFault }: { readonly db: Db } & FaultReporter): Promise<void> {
  if (!(await isScrubDue(db))) return;
  try {
    await scrubDeleted(db);
  } catch (fault) {
    reportFault(fault);
  }
}
