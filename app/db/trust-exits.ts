import type { Queries, Transaction } from "./database";

export type TrustExit = { readonly trustCode: string; readonly askedAt: Date; readonly askedBy: string; /** YYYY-MM-DD. */ readonly dueOn: string };

/** The deletion that a trust has asked for; null: none. */
export function findTrustExit(db: Queries, trustCode: string): Promise<TrustExit | null> {
  return db.trustExit.findUnique({ where: { trustCode } });
}

/** Codes of the trusts whose deletion is due on a day. */
export async function listDueExits(db: Queries, today: string): Promise<readonly string[]> {
  return (await db.trustExit.findMany({ where: { dueOn: { lte: today } }, orderBy: { trustCode: "asc" } })).map(({ trustCode }) => trustCode);
}

/** Notes that a trust asks to be deleted. */
export async function saveTrustExit(tx: Transaction, exit: TrustExit): Promise<void> {
  await tx.trustExit.create({ data: exit });
}

/** Calls a deletion off. @returns whether one was asked for. */
export async function removeTrustExit(tx: Transaction, trustCode: string): Promise<boolean> {
  return (await tx.trustExit.deleteMany({ where: { trustCode } })).count > 0;
}

/** Ids of every evidence file of a trust, those no longer shown too. */
export async function listEvidenceIds(db: Queries, trustCode: string): Promise<readonly { readonly id: string; readonly fileName: string }[]> {
  return db.evidenceFile.findMany({ where: { assessment: { trustCode } }, select: { id: true, fileName: true }, orderBy: { id: "asc" } });
}
