import type { Queries, Transaction } from "./database";

export const IMPORT_KINDS = ["ods", "dma", "memberships"] as const;

/** One file that was imported, for the page that lists them. */
export type ImportRun = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
  readonly at: Date;
  /** What it came to, in a sentence. */
  readonly summary: string;
  /** Who imported it; null: by the command line. */
  readonly personId: string | null;
};

/** Records that a file was imported. */
export async function addImportRun(tx: Transaction, run: ImportRun & { readonly kind: (typeof IMPORT_KINDS)[number] }): Promise<void> {
  await tx.importRun.create({ data: run });
}

/** Every import, the newest first. */
export async function listImportRuns(db: Queries): Promise<readonly ImportRun[]> {
  return db.importRun.findMany({ orderBy: [{ at: "desc" }, { id: "asc" }] });
}
