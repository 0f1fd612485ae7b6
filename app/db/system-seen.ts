import type { Queries, Transaction } from "./database";

/** Up to when a person has read the news of a system; null: never said so. */
export async function findSystemSeen(db: Queries, personId: string, systemCode: string): Promise<Date | null> {
  const row = await db.systemSeen.findUnique({ where: { personId_systemCode: { personId, systemCode } }, select: { at: true } });
  return row?.at ?? null;
}

/** Notes that a person has read the news of a system up to a moment. */
export async function markSystemSeen(tx: Transaction, personId: string, systemCode: string, at: Date): Promise<void> {
  await tx.systemSeen.upsert({ where: { personId_systemCode: { personId, systemCode } }, create: { personId, systemCode, at }, update: { at } });
}
