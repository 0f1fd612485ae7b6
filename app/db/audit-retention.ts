import { SERVICE_CHAIN } from "../core/audit/audit-event";
import { recordAudit } from "./audit";
import type { Db } from "./database";
import { inTransaction } from "./transaction";

/**
 * Removes the audit entries made before an instant, each chain up to a checkpoint that keeps its place and hash, so
 * that what remains can still be verified.
 * @returns the entries removed.
 */
export async function truncateAudit(db: Db, before: Date, now: Date, newId: () => string): Promise<number> {
  let removed = 0;
  for (const { chain } of await db.auditHead.findMany({ orderBy: { chain: "asc" } })) {
    removed += await inTransaction(db, async (tx) => {
      // Up to the last entry before the first that stays: a chain is cut at one place only.
      const stays = await tx.auditEntry.findFirst({ where: { chain, at: { gte: before } }, orderBy: { sequence: "asc" } });
      const last = await tx.auditEntry.findFirst({
        where: { chain, ...(stays === null ? {} : { sequence: { lt: stays.sequence } }) },
        orderBy: { sequence: "desc" },
      });
      if (last === null) return 0;
      await tx.auditCheckpoint.create({ data: { chain, sequence: last.sequence, hash: last.hash, at: now } });
      await tx.auditPersonal.deleteMany({ where: { entry: { chain, sequence: { lte: last.sequence } } } });
      const { count } = await tx.auditEntry.deleteMany({ where: { chain, sequence: { lte: last.sequence } } });
      const organisationCode = chain === SERVICE_CHAIN ? null : chain;
      const subject = { kind: "audit", id: `${last.sequence}` } as const;
      await recordAudit(tx, { organisationCode, at: now, action: "audit-checkpointed", subject, personId: null, address: null }, newId);
      return count;
    });
  }
  return removed;
}
