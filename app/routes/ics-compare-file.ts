import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSystemReader } from "../auth/guards";
import { tidyRows, TIDY_COLUMNS, TIDY_DATE_COLUMN } from "../core/comparison/tidy-table";
import { comparisonNotes } from "../core/text/comparison-notes";
import { dateInEngland } from "../core/text/instants";
import { readIcsDownload } from "../page-data/ics-download";
import { drawCsv } from "../papers/tables/draw-csv";
import { drawWorkbook } from "../papers/tables/draw-workbook";
import { download, endingOf, jsonAnswer, refusedQuery } from "../web/downloads";
import { notFound } from "../web/responses";

/** The comparison as a file: its ending says in which form. Nothing is rounded. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireSystemReader(context);
  const ending = endingOf(request.url);
  const read = ending && (await readIcsDownload({ ...context, today: dateInEngland(context.now()) }, viewer, params["icb"] ?? "", request.url));
  if (read === null) throw notFound();
  if (!read.ok) return refusedQuery(read.errors, ending ?? "json");
  const { document, facts } = read;
  if (ending === "json") return jsonAnswer(document);
  const rows = tidyRows(document, facts).map((row) => TIDY_COLUMNS.map((column) => row[column]));
  const name = `boardmark-${document.ics.code.toLowerCase()}-${document.layer}-${facts.release}`;
  if (ending === "csv") return download(drawCsv(TIDY_COLUMNS, rows), "csv", name);
  return download(await drawWorkbook({ title: "Comparison", columns: TIDY_COLUMNS, rows, dayColumns: [TIDY_DATE_COLUMN], notes: comparisonNotes(document, facts) }), "xlsx", name);
}
