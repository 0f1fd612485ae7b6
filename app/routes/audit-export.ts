import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission, requireServiceAdministrator } from "../auth/guards";
import { auditExportSchema } from "../core/audit/audit-filter";
import { findTrustName } from "../db/places";
import { auditTable } from "../page-data/audit";
import { drawCsv } from "../papers/tables/draw-csv";
import { exportAudit } from "../use-cases/export-audit";
import { download, refusedQuery } from "../web/downloads";
import { readForm } from "../web/forms";
import { notFound } from "../web/responses";

/** There is nothing to read here: taking a copy is recorded, and so it is a write. */
export function loader() {
  return notFound();
}

/** A copy of a trust's audit log, or at an address without a trust of the service's own. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = params["ods"] ?? null;
  const viewer = code === null ? requireServiceAdministrator(context) : requirePermission(context, "read-trust-audit", code);
  if (code !== null && (await findTrustName(context.db, code)) === null) throw notFound();
  const form = await readForm(request, auditExportSchema);
  if (!form.ok) return refusedQuery(form.errors, "csv");
  const { as, ...filter } = form.value;
  const { columns, rows } = await auditTable(context.db, code, await exportAudit(context, viewer, code, filter));
  const body = as === "csv" ? drawCsv(columns, rows.map((row) => columns.map((column) => row[column]))) : `${JSON.stringify({ record: code ?? "service", entries: rows }, null, 2)}\n`;
  return download(body, as, `boardmark-audit-${(code ?? "service").toLowerCase()}`);
}
