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

/** The files of every issued paper of a trust, and the hashes under which its papers lie in the store. */
export async function listPaperFiles(db: Queries, trustCode: string): Promise<{ readonly files: readonly { readonly name: string; readonly sha256: string }[]; readonly hashes: readonly string[] }> {
  const papers = await db.paper.findMany({ where: { organisationCode: trustCode }, select: { reference: true, modelSha256: true, files: true }, orderBy: { issuedAt: "asc" } });
  const files = papers.flatMap(({ reference, files: drawn }) => drawn.map(({ form, sha256 }) => ({ name: `${reference}.${form}`, sha256 })));
  return { files, hashes: [...new Set([...files.map(({ sha256 }) => sha256), ...papers.map(({ modelSha256 }) => modelSha256)])] };
}

/** Those of some hashes that no issued paper names any more. */
export async function listUnnamedHashes(db: Queries, hashes: readonly string[]): Promise<readonly string[]> {
  const own = { in: [...hashes] };
  const [files, models] = await Promise.all([db.paperFile.findMany({ where: { sha256: own }, select: { sha256: true } }), db.paper.findMany({ where: { modelSha256: own }, select: { modelSha256: true } })]);
  const named = new Set([...files.map(({ sha256 }) => sha256), ...models.map(({ modelSha256 }) => modelSha256)]);
  return hashes.filter((hash) => !named.has(hash));
}

/** Ids of every evidence file of a trust, those no longer shown too. */
export async function listEvidenceIds(db: Queries, trustCode: string): Promise<readonly { readonly id: string; readonly fileName: string }[]> {
  return db.evidenceFile.findMany({ where: { assessment: { trustCode } }, select: { id: true, fileName: true }, orderBy: { id: "asc" } });
}
