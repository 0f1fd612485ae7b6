import type { Queries, Transaction } from "./database";

/** Who did it, and when. A person's id; null: nobody is on record. */
type By = { readonly by: string | null; readonly at: Date };

/** Keeps why the answers of an assessment are held; the audit record names this by its id and holds no words. */
export async function addHold(tx: Transaction, assessmentId: string, { id, reason, by, at }: By & { readonly id: string; readonly reason: string }): Promise<void> {
  await tx.answerHold.create({ data: { id, assessmentId, reason, heldBy: by, heldAt: at } });
}

/** Ends the hold that stands. @returns its id; null: none is on record. */
export async function endHold(tx: Transaction, assessmentId: string, { by, at }: By): Promise<string | null> {
  const standing = { assessmentId, liftedAt: null };
  const hold = await tx.answerHold.findFirst({ where: standing, select: { id: true } });
  await tx.answerHold.updateMany({ where: standing, data: { liftedBy: by, liftedAt: at } });
  return hold?.id ?? null;
}

/** The reasons of holds, by their ids. */
export async function findHoldReasons(db: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.answerHold.findMany({ where: { id: { in: [...ids] } }, select: { id: true, reason: true } });
  return new Map(rows.map(({ id, reason }) => [id, reason]));
}
