import type { Transaction } from "./database";

/** Hides what a seat has answered from its own pages: it still counts, and its next holder never sees it. */
export async function sealAnswers(tx: Transaction, seatId: string): Promise<void> {
  await tx.answer.updateMany({ where: { seatId }, data: { isSealed: true } });
}
