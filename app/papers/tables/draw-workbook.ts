import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import type { TableValue } from "./draw-csv";
import { asPlainText } from "./safe-text";

export type WorkbookTable = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableValue[])[];
  /** The columns that hold days, YYYY-MM-DD: their cells are dates. */
  readonly dayColumns?: readonly string[];
  /** What the figures are and are not, on a sheet of its own: a word and its meaning. */
  readonly notes: readonly (readonly [word: string, meaning: string])[];
};

/** A table as a workbook: typed cells on one sheet, notes on another. Nothing is rounded, and no cell is a formula. */
export async function drawWorkbook({ title, columns, rows, dayColumns = [], notes }: WorkbookTable): Promise<Uint8Array> {
  const table: SheetData = [columns.map((column) => ({ value: column, type: String, fontWeight: "bold" as const })), ...rows.map((row) => row.map((value, at) => toCell(value, dayColumns.includes(columns[at] ?? ""))))];
  const about: SheetData = notes.map(([word, meaning]) => [{ value: word, type: String, fontWeight: "bold" as const }, { value: asPlainText(meaning), type: String, textWrap: true }]);
  return writeXlsxFile([
    { data: table, sheet: title, stickyRowsCount: 1, columns: columns.map((column) => ({ width: Math.max(14, column.length + 2) })) },
    { data: about, sheet: "Notes", columns: [{ width: 24 }, { width: 100 }] },
  ]).toBuffer();
}

function toCell(value: TableValue, isDay: boolean) {
  if (value === null) return null;
  if (isDay && typeof value === "string") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  return typeof value === "number" ? { value, type: Number } : { value: asPlainText(value), type: String };
}
