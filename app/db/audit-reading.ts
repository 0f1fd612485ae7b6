import { addDays } from "../core/calendar-date";
import type { AuditFilter } from "../core/audit/audit-filter";
import { actionsOfKind } from "../core/audit/audit-words";
import { startOfDayInEngland } from "../core/text/instants";
import type { Queries } from "./database";

/** An entry as its organisation may read it; a personal value that was erased is null while its commitment is there. */
export type ReadableEntry = {
  readonly sequence: number;
  readonly at: Date;
  readonly action: string;
  readonly subjectKind: string;
  /** An id; of a person only while it is not erased. */
  readonly subject: string | null;
  /** The person's id; null: the service itself, or erased. */
  readonly actorId: string | null;
  readonly isActorErased: boolean;
  readonly address: string | null;
  readonly previousHash: string;
  readonly hash: string;
};

/** How many entries of a chain a filter finds. */
export function countAuditEntries(db: Queries, chain: string, filter: AuditFilter): Promise<number> {
  return db.auditEntry.count({ where: where(chain, filter) });
}

/** Entries of one chain, newest first. @param take absent: all of them. */
export async function listAuditEntries(db: Queries, chain: string, filter: AuditFilter, { skip = 0, take }: { readonly skip?: number; readonly take?: number } = {}): Promise<readonly ReadableEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: where(chain, filter),
    orderBy: { sequence: "desc" },
    skip,
    ...(take === undefined ? {} : { take }),
    include: { personal: { select: { field: true, value: true } } },
  });
  return rows.map(({ sequence, at, action, subjectKind, subject, actorCommitment, previousHash, hash, personal }) => {
    const values = new Map(personal.map(({ field, value }) => [field, value]));
    const actorId = values.get("actor") ?? null;
    return {
      sequence,
      at,
      action,
      subjectKind,
      subject: subject ?? values.get("subject") ?? null,
      actorId,
      isActorErased: actorCommitment !== null && actorId === null,
      address: values.get("address") ?? null,
      previousHash,
      hash,
    };
  });
}

function where(chain: string, { from, to, kind }: AuditFilter) {
  const at = {
    ...(from === null ? {} : { gte: startOfDayInEngland(from) }),
    ...(to === null ? {} : { lt: startOfDayInEngland(addDays(to, 1)) }),
  };
  return { chain, at, ...(kind === null ? {} : { action: { in: [...actionsOfKind(kind)] } }) };
}
