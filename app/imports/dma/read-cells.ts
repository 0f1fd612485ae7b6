import type { DmaLevels, DmaMeasure } from "../../core/comparison/dma-release";
import { DMA_HEADINGS, NO_DMA_LEVELS } from "../../core/comparison/dma-release";
import type { ImportProblem } from "../parsed";
import type { Cell } from "../spreadsheet/workbook";
import type { SheetTable, TableRow } from "./sheet-table";
import { inSheet, plainHeading } from "./sheet-table";

const LOWEST = 1;
const HIGHEST = 5;

/** Reads the cells of one row and keeps what is wrong with them. */
export type RowReader = {
  readonly text: (heading: string) => string;
  readonly level: (heading: string) => number | null;
  readonly levels: (measures: readonly DmaMeasure[]) => DmaLevels;
};

/** A reader for one row of a table; what it cannot read is added to the problems. */
export function rowReader(table: SheetTable, row: TableRow, problems: ImportProblem[]): RowReader {
  function cellOf(heading: string): Cell {
    return row.cells.get(plainHeading(heading)) ?? null;
  }

  function text(heading: string): string {
    const cell = cellOf(heading);
    if (typeof cell === "string" && cell.trim() !== "") return cell.replace(/\s+/g, " ").trim();
    problems.push(inSheet(table, row.row, cell === null ? `"${heading}" is blank` : `"${heading}" is ${String(cell)}, not a name`));
    return "";
  }

  function level(heading: string): number | null {
    const cell = cellOf(heading);
    if (cell === null || (typeof cell === "number" && cell >= LOWEST && cell <= HIGHEST)) return cell;
    problems.push(inSheet(table, row.row, `"${heading}" is ${JSON.stringify(cell)}: a level from ${LOWEST} to ${HIGHEST}, or a blank, is expected`));
    return null;
  }

  function levels(measures: readonly DmaMeasure[]): DmaLevels {
    return { ...NO_DMA_LEVELS, ...Object.fromEntries(measures.map((measure) => [measure, level(DMA_HEADINGS[measure])])) };
  }

  return { text, level, levels };
}
