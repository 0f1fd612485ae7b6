import { SERVICE_CHAIN } from "../core/audit/audit-event";
import type { AuditFilter } from "../core/audit/audit-filter";
import { recordAudit } from "../db/audit";
import { listAuditEntries, type ReadableEntry } from "../db/audit-reading";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

/**
 * The entries of one chain that a filter finds, and an entry that says they were taken away.
 * @param organisationCode null: the service's own chain.
 */
export function exportAudit({ db, now, newId, clientAddress }: Tools, actor: Actor, organisationCode: string | null, filter: AuditFilter): Promise<readonly ReadableEntry[]> {
  return inTransaction(db, async (tx) => {
    const chain = organisationCode ?? SERVICE_CHAIN;
    const entries = await listAuditEntries(tx, chain, filter);
    const subject = { kind: "audit", id: `${entries.length}` } as const;
    await recordAudit(tx, { organisationCode, at: now(), action: "audit-exported", subject, personId: actor.personId, address: clientAddress ?? null }, newId);
    return entries;
  });
}
