import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { eraseFromAudit, recordAudit } from "../db/audit";
import type { Transaction } from "../db/database";
import { deletePerson, isOnlyAdministrator } from "../db/person-data";
import { noteScrubDue } from "../db/scrub-deleted";
import { inTransaction } from "../db/transaction";
import { scrubIfDue, type FaultReporter } from "./scrub-if-due";
import type { Tools } from "./tools";

/**
 * Erases a person: the account goes, entries of the audit record stay and say of nobody, and what was deleted leaves the file.
 * @returns a receipt's number, which stands in the record in the person's place.
 */
export async function erasePerson(tools: Pick<Tools, "db" | "now" | "newId"> & FaultReporter, personId: string): Promise<Result<{ readonly receipt: string }, "only-administrator" | "unknown">> {
  const outcome = await inTransaction<Result<{ readonly receipt: string }, "only-administrator" | "unknown">>(tools.db, async (tx) => {
    if (await isOnlyAdministrator(tx, personId, dateInEngland(tools.now()))) return refuse("only-administrator");
    return eraseIn(tx, tools, personId);
  });
  if (outcome.ok) await scrubIfDue(tools);
  return outcome;
}

/** As `erasePerson`, inside a transaction of the caller's. */
export async function eraseIn(tx: Transaction, { now, newId }: Pick<Tools, "now" | "newId">, personId: string): Promise<Result<{ readonly receipt: string }, "unknown">> {
  if (!(await deletePerson(tx, personId, dateInEngland(now())))) return refuse("unknown");
  await eraseFromAudit(tx, personId);
  const receipt = newId();
  await recordAudit(tx, { organisationCode: null, at: now(), action: "personal-data-erased", subject: { kind: "receipt", id: receipt }, personId: null, address: null }, newId);
  await noteScrubDue(tx);
  return accept({ receipt });
}
