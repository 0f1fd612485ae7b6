import type { Queries, Transaction } from "./database";

/** A file shown as evidence for an element. */
export type EvidenceFile = {
  readonly id: string;
  readonly elementId: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
};

const COLUMNS = { id: true, elementId: true, fileName: true, mediaType: true, size: true, sha256: true, uploadedBy: true, uploadedAt: true } as const;

/** The files shown in an assessment, oldest first. */
export async function listEvidenceFiles(db: Queries, assessmentId: string): Promise<readonly EvidenceFile[]> {
  return db.evidenceFile.findMany({ where: { assessmentId, removedAt: null }, select: COLUMNS, orderBy: [{ uploadedAt: "asc" }, { id: "asc" }] });
}

/** One file of an assessment; null when it shows none of this id. */
export async function findEvidenceFile(db: Queries, assessmentId: string, id: string): Promise<EvidenceFile | null> {
  return db.evidenceFile.findFirst({ where: { id, assessmentId, removedAt: null }, select: COLUMNS });
}

/** Which of these ids are files that an assessment shows. */
export async function listShownEvidence(db: Queries, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  // In parts: an engine takes only so many values at once.
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await db.evidenceFile.findMany({ where: { id: { in: ids.slice(at, at + 500) }, removedAt: null }, select: { id: true } });
    for (const { id } of rows) shown.add(id);
  }
  return shown;
}

/** The names that files were shown by, removed ones too, by their ids. */
export async function findEvidenceFileNames(db: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.evidenceFile.findMany({ where: { id: { in: [...ids] } }, select: { id: true, fileName: true } });
  return new Map(rows.map(({ id, fileName }) => [id, fileName]));
}

/** Shows a file whose bytes are kept already. */
export async function addEvidenceFile(tx: Transaction, assessmentId: string, file: EvidenceFile): Promise<void> {
  await tx.evidenceFile.create({ data: { assessmentId, ...file } });
}

/** Shows a file no longer; that it was there stays on record. @returns whether it was shown. */
export async function withdrawEvidenceFile(tx: Transaction, assessmentId: string, id: string, { removedBy, removedAt }: { readonly removedBy: string; readonly removedAt: Date }): Promise<boolean> {
  const { count } = await tx.evidenceFile.updateMany({ where: { id, assessmentId, removedAt: null }, data: { removedBy, removedAt } });
  return count > 0;
}
