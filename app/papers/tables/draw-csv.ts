import { stringify } from "csv-stringify/sync";
import { asPlainText } from "./safe-text";

/** A value of a table: text, a number as it is, or nothing. */
export type TableValue = string | number | null;

/** A table as comma-separated values in UTF-8, marked as such so that spreadsheets read the letters right. Nothing is rounded. */
export function drawCsv(columns: readonly string[], rows: readonly (readonly TableValue[])[]): string {
  return stringify([[...columns], ...rows.map((row) => row.map((value) => (typeof value === "string" ? asPlainText(value) : value)))], { bom: true, record_delimiter: "windows" });
}
