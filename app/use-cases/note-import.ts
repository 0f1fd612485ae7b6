import type { AuditAction } from "../core/audit/audit-event";
import { recordAudit } from "../db/audit";
import type { Transaction } from "../db/database";
import { addImportRun, type IMPORT_KINDS, type ImportRun } from "../db/import-runs";
import type { ImportSupplies } from "./import-source";

type ImportKind = (typeof IMPORT_KINDS)[number];

const ACTIONS: Readonly<Record<ImportKind, AuditAction>> = { ods: "organisations-imported", dma: "dma-imported", memberships: "memberships-imported" };

/** Lists a file as imported and puts it on the service's own record, in the transaction that brings in what it holds. */
export async function noteImport(tx: Transaction, file: Pick<ImportRun, "fileName" | "sha256" | "summary"> & { readonly kind: ImportKind }, { now, newId, personId }: ImportSupplies): Promise<void> {
  const id = newId();
  await addImportRun(tx, { id, at: now, personId, ...file });
  await recordAudit(tx, { organisationCode: null, at: now, action: ACTIONS[file.kind], subject: { kind: "import", id }, personId, address: null }, newId);
}
