import type { AuditAction } from "../core/audit/audit-event";
import { recordAudit } from "../db/audit";
import type { Transaction } from "../db/database";
import { addImportRun } from "../db/import-runs";

type Run = Parameters<typeof addImportRun>[1];

const ACTIONS: Readonly<Record<Run["kind"], AuditAction>> = { ods: "organisations-imported", dma: "dma-imported", memberships: "memberships-imported" };

/** Records an import on the page that lists them and in the service's audit record, with the import itself. */
export async function recordImport(tx: Transaction, run: Run, newId: () => string): Promise<void> {
  await addImportRun(tx, run);
  await recordAudit(tx, { organisationCode: null, at: run.at, action: ACTIONS[run.kind], subject: { kind: "import", id: run.id }, personId: run.personId, address: null }, newId);
}
