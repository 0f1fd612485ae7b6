import { TAKEOVERS, type Sealing } from "../core/assessment/takeover";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";

/** Hides what a seat has answered from its own pages: it still counts, and its next holder never sees it. Its holder is told. */
export async function sealAnswers(tx: Transaction, seatId: string, { by, on }: Sealing): Promise<void> {
  const { count } = await tx.answer.updateMany({ where: { seatId, isSealed: false }, data: { isSealed: true } });
  if (count > 0) await tx.seat.update({ where: { id: seatId }, data: { sealedBy: by, sealedOn: on } });
}

/** The same for every seat that a person holds, on whatever board. */
export async function sealAnswersOf(tx: Transaction, personId: string, sealing: Sealing): Promise<void> {
  const seats = await tx.seat.findMany({ where: { personId }, select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of seats) await sealAnswers(tx, id, sealing);
}

/** Why and when what was answered from a seat was sealed last; null: never. */
export async function findSealing(db: Queries, seatId: string): Promise<Sealing | null> {
  const row = await db.seat.findUnique({ where: { id: seatId }, select: { sealedBy: true, sealedOn: true } });
  return row?.sealedBy == null || row.sealedOn === null ? null : { by: readOneOf(TAKEOVERS, row.sealedBy), on: row.sealedOn };
}
