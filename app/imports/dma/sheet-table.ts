import type { ImportProblem, Parsed } from "../parsed";
import { read, unreadable } from "../parsed";
import type { Cell, Sheet, Workbook } from "../spreadsheet/workbook";

/** A table found in a sheet by the names of its columns. */
export type SheetTable = {
  readonly sheetName: string;
  /** Row of the headings, counted from 1 as the spreadsheet shows it. */
  readonly headerRow: number;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
};

/** One row below the headings: its number in the spreadsheet, and its cells by heading. */
export type TableRow = { readonly row: number; readonly cells: ReadonlyMap<string, Cell> };

/** Spellings the sheets of one release use for the same measure. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["ensuring smart foundations", "ensure smart foundations"],
  ["support people", "support workforce"],
  ["empower citizens", "empower people"],
]);

/** The form in which headings and sheet names are compared: small letters, single blanks, nothing around dashes. */
export function plainHeading(text: string): string {
  const plain = text.toLowerCase().replace(/\s+/g, " ").replace(/ ?- ?/g, "-").trim();
  return SYNONYMS.get(plain) ?? plain;
}

/** The one sheet whose name fits; what fits is shown by an example in words. */
export function findSheet(workbook: Workbook, pattern: RegExp, example: string): Parsed<{ sheet: Sheet; match: RegExpExecArray }> {
  const found = workbook.flatMap((sheet) => {
    const match = pattern.exec(plainHeading(sheet.name));
    return match === null ? [] : [{ sheet, match }];
  });
  const [only, another] = found;
  if (only === undefined) return unreadable({ place: null, message: `there is no sheet named like "${example}"` });
  if (another !== undefined) return unreadable({ place: null, message: `two sheets are named like "${example}"` });
  return read(only);
}

/**
 * Finds the headings in a sheet and reads the rows below them. A row that holds nothing, or one text alone, is no row
 * of the table: notes and sources stand so below it.
 * @param required headings that must stand in one row, each once.
 */
export function readTable(sheet: Sheet, required: readonly string[]): Parsed<SheetTable> {
  const wanted = required.map(plainHeading);
  const lines = sheet.rows.map((row) => row.map((cell) => (typeof cell === "string" ? plainHeading(cell) : "")));
  const hits = lines.map((line) => wanted.filter((heading) => line.includes(heading)).length);
  const best = hits.indexOf(Math.max(...hits, 0));
  const headings = lines[best] ?? [];
  const missing = required.filter((heading) => !headings.includes(plainHeading(heading)));
  if (best === -1 || missing.length === required.length) return unreadable(inSheet(sheet, null, `no row has the headings ${required.join(", ")}`));
  const problems = [
    ...missing.map((heading) => inSheet(sheet, best + 1, `there is no column "${heading}"`)),
    ...wanted.filter((heading) => headings.filter((other) => other === heading).length > 1).map((heading) => inSheet(sheet, best + 1, `two columns are named "${heading}"`)),
  ];
  if (problems.length > 0) return unreadable(...problems);
  const rows = sheet.rows.flatMap((row, index) =>
    index <= best || isNote(row) ? [] : [{ row: index + 1, cells: new Map(headings.map((heading, column) => [heading, row[column] ?? null])) }],
  );
  return read({ sheetName: sheet.name.trim(), headerRow: best + 1, headings, rows });
}

function isNote(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell !== null);
  return filled.length === 0 || (filled.length === 1 && typeof filled[0] === "string");
}

/** A problem in a sheet, at a row as the spreadsheet shows it. */
export function inSheet(sheet: { readonly name: string } | SheetTable, row: number | null, message: string): ImportProblem {
  const name = "sheetName" in sheet ? sheet.sheetName : sheet.name.trim();
  return { place: row === null ? `sheet "${name}"` : `sheet "${name}", row ${row}`, message };
}
