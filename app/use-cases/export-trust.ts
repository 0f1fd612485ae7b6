import { EXPORTED_TABLES, exportedRow } from "../core/privacy/trust-tables";
import { readEvidenceBytes } from "../db/evidence-bytes";
import { listAuditEntries } from "../db/audit-reading";
import { inTransaction } from "../db/transaction";
import { readPaperBytes } from "../db/paper-store";
import { listEvidenceIds, listPaperFiles } from "../db/trust-exits";
import { findTrustTables, readTrustRows } from "../db/trust-tables";
import { zipStored } from "../imports/spreadsheet/zip-stored";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

/** A file of the archive by its name. */
export type ArchiveFile = readonly [name: string, text: string];

const EVERYTHING = { from: null, to: null, kind: null } as const;

/**
 * Everything of a trust's own as one zip file: a JSON file a table, the audit log, the evidence files, and whatever is given beside.
 * No individual answer is in it.
 */
export async function exportTrust(tools: Tools & { readonly dataDir: string }, actor: Actor, trustCode: string, beside: readonly ArchiveFile[]): Promise<Uint8Array> {
  const { db, dataDir } = tools;
  const parts = new Map<string, Buffer>(beside.map(([name, text]) => [name, Buffer.from(text)]));
  await inTransaction(db, async (tx) => {
    for (const table of await findTrustTables(tx, trustCode)) {
      if (!EXPORTED_TABLES.includes(table.table)) continue;
      const rows = (await readTrustRows(tx, table)).map((row) => exportedRow(table.table, row));
      parts.set(`tables/${table.table}.json`, Buffer.from(`${JSON.stringify(rows, writeValue, 2)}\n`));
    }
    parts.set("audit.json", Buffer.from(`${JSON.stringify(await listAuditEntries(tx, trustCode, EVERYTHING), null, 2)}\n`));
    await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "trust-data-exported", { kind: "organisation", id: trustCode });
  });
  for (const { id, fileName } of await listEvidenceIds(db, trustCode)) {
    const bytes = await readEvidenceBytes(dataDir, id);
    if (bytes !== null) parts.set(`evidence/${id}-${fileName.replace(/[^\w.-]/g, "_").slice(-80)}`, Buffer.from(bytes));
  }
  for (const { name, sha256 } of (await listPaperFiles(db, trustCode)).files) {
    const bytes = await readPaperBytes(dataDir, sha256);
    if (bytes !== null) parts.set(`papers/issued/${name}`, Buffer.from(bytes));
  }
  return zipStored(parts);
}

/** Numbers of the database as numbers, bytes as base64. */
function writeValue(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
}
