import type { Queries, Transaction } from "./database";

/** The seat a link leads to, by the hash of its token; null: none, or its seat has left. */
export async function findSeatByToken(db: Queries, tokenHash: string): Promise<{ readonly id: string; readonly assessmentId: string; readonly title: string; readonly trustName: string } | null> {
  const row = await db.seat.findFirst({
    where: { tokenHash, leftOn: null },
    select: { id: true, assessmentId: true, title: true, assessment: { select: { trust: { select: { name: true } } } } },
  });
  return row === null ? null : { id: row.id, assessmentId: row.assessmentId, title: row.title, trustName: row.assessment.trust.name };
}

/** Gives a seat a link; the one before opens nothing from now on. */
export async function saveSeatLink(tx: Transaction, seatId: string, tokenHash: string): Promise<void> {
  await tx.seat.update({ where: { id: seatId }, data: { tokenHash } });
}

/** The seats that have a link. */
export async function listLinkedSeats(db: Queries, assessmentId: string): Promise<ReadonlySet<string>> {
  const rows = await db.seat.findMany({ where: { assessmentId, tokenHash: { not: null } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}
