import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "../auth/guards";
import { ENGLAND_COLUMNS, englandRows, readNewestEngland } from "../page-data/england";
import { drawCsv } from "../papers/tables/draw-csv";
import { download, endingOf, jsonAnswer } from "../web/downloads";
import { notFound } from "../web/responses";

/** The frozen England table as a file. Before there is one, it has no rows and says so. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePermission(context, "read-england", null);
  const ending = endingOf(request.url);
  if (ending !== "csv" && ending !== "json") throw notFound();
  const table = await readNewestEngland(context);
  const rows = table?.rows.some(({ counts }) => counts !== null) ? table.rows : [];
  if (ending === "csv") return download(drawCsv(ENGLAND_COLUMNS, table === null ? [] : englandRows({ cycle: table.cycle, rows })), "csv", "boardmark-england");
  return jsonAnswer({ cycle: table?.cycle ?? null, frozenAt: table?.frozenAt.toISOString() ?? null, note: rows.length === 0 ? "Nothing is shown: no table has been made, or too few boards contribute." : "Counts to the nearest five; null: not given, whatever the reason.", rows });
}
