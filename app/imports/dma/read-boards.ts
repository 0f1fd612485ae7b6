import type { DmaMeasure } from "../../core/comparison/dma-release";
import { DMA_HEADINGS, DMA_MEASURES } from "../../core/comparison/dma-release";
import { normaliseName } from "../../core/organisations/normalise-name";
import type { ImportProblem, Parsed } from "../parsed";
import { read, unreadable } from "../parsed";
import type { Sheet } from "../spreadsheet/workbook";
import type { DmaFile } from "./dma-file";
import type { RowReader } from "./read-cells";
import { rowReader } from "./read-cells";
import { inSheet, readTable } from "./sheet-table";

/** The measures boards were asked about for primary care. */
const PRIMARY_CARE: readonly DmaMeasure[] = ["well-led", "smart-foundations", "support-people", "empower-citizens", "improve-care"];

/** Reads the boards' own returns: their levels, and their overall figures from a sheet of their own. */
export function readBoards(levelsSheet: Sheet, overallSheet: Sheet, year: string, yearBefore: string): Parsed<DmaFile["icbResults"]> {
  const [now, before] = [`${year} Average`, `${yearBefore} Average`];
  const levels = readByBoard(levelsSheet, DMA_MEASURES.map((measure) => DMA_HEADINGS[measure]), (cells) => cells.levels(DMA_MEASURES));
  const overall = readByBoard(overallSheet, [now, before], (cells) => ({ overall: cells.level(now), overallBefore: cells.level(before) }));
  if (!levels.ok || !overall.ok) return unreadable(...[levels, overall].flatMap((part) => (part.ok ? [] : part.problems)));
  const strangers = [...overall.value].filter(([key]) => !levels.value.has(key));
  if (strangers.length > 0) return unreadable(...strangers.map(([, { row }]) => inSheet(overallSheet, row, `this board has no row in "${levelsSheet.name.trim()}"`)));
  return read(
    [...levels.value].map(([key, { icbName, found }]) => ({
      icbName,
      levels: found,
      overall: overall.value.get(key)?.found.overall ?? null,
      overallBefore: overall.value.get(key)?.found.overallBefore ?? null,
    })),
  );
}

/** Reads what boards returned for primary care. */
export function readPrimaryCare(sheet: Sheet): Parsed<DmaFile["primaryCare"]> {
  const rows = readByBoard(sheet, PRIMARY_CARE.map((measure) => DMA_HEADINGS[measure]), (cells) => cells.levels(PRIMARY_CARE));
  return rows.ok ? read([...rows.value.values()].map(({ icbName, found }) => ({ icbName, levels: found }))) : rows;
}

type BoardRow<T> = { readonly row: number; readonly icbName: string; readonly found: T };

function readByBoard<T>(sheet: Sheet, headings: readonly string[], readRow: (cells: RowReader) => T): Parsed<ReadonlyMap<string, BoardRow<T>>> {
  const table = readTable(sheet, ["ICS", ...headings]);
  if (!table.ok) return table;
  const problems: ImportProblem[] = [];
  const rows = new Map<string, BoardRow<T>>();
  for (const row of table.value.rows) {
    const cells = rowReader(table.value, row, problems);
    const icbName = cells.text("ICS");
    const earlier = rows.get(normaliseName(icbName));
    if (earlier !== undefined) problems.push(inSheet(table.value, row.row, `this board stands in row ${earlier.row} already`));
    rows.set(normaliseName(icbName), { row: row.row, icbName, found: readRow(cells) });
  }
  if (rows.size === 0) problems.push(inSheet(table.value, table.value.headerRow, "there is no board below the headings"));
  return problems.length > 0 ? unreadable(...problems) : read(rows);
}
