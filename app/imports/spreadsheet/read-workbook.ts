import readXlsxFile from "read-excel-file/node";
import type { Parsed } from "../parsed";
import { inFile, read, unreadable } from "../parsed";
import { measureSheet } from "./sheet-extent";
import type { Parts } from "./unzip";
import { unzip } from "./unzip";
import type { Cell, SpreadsheetLimits, Workbook } from "./workbook";
import { zipStored } from "./zip-stored";

/**
 * Reads every sheet of an .xlsx file within limits, hidden ones too. To be called in a process part of its own with
 * limited memory (server/spreadsheet-worker.ts): what a file makes of a parser is not all foreseen here.
 */
export async function readWorkbook(bytes: Uint8Array, limits: SpreadsheetLimits): Promise<Parsed<Workbook>> {
  const parts = unzip(bytes, limits, (path) => path.endsWith(".xml") || path.endsWith(".rels"));
  if (!parts.ok) return parts;
  if (!parts.value.has("xl/workbook.xml")) return unreadable(inFile("this is no Excel workbook (.xlsx)"));
  const tooLarge = sheetTooLarge(parts.value, limits);
  if (tooLarge !== null) return unreadable(inFile(`${tooLarge} spans more than ${limits.cellsInSheet} cells: this is no results file`));
  try {
    const sheets = await readXlsxFile(Buffer.from(zipStored(parts.value)));
    return read(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(plainCell)) })));
  } catch (error) {
    // The reader throws errors of many kinds for a workbook that does not hold together.
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(inFile(`the workbook cannot be read (${reason}): open it and save it again as .xlsx`));
  }
}

function sheetTooLarge(parts: Parts, limits: SpreadsheetLimits): string | null {
  for (const [path, content] of parts) {
    // Which parts are sheets is told by another part, so every part is measured.
    const { rows, columns, cells } = measureSheet(new TextDecoder().decode(content));
    if (rows * Math.max(columns, 1) > limits.cellsInSheet || cells > limits.cellsInSheet) return path;
  }
  return null;
}

/** A date is no figure of ours: it is kept as text, which no level accepts. */
function plainCell(cell: unknown): Cell {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  return cell === null || cell === undefined ? null : cell instanceof Date ? cell.toISOString() : String(cell);
}
