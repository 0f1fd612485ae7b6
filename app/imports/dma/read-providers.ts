import { DMA_HEADINGS, DMA_MEASURES } from "../../core/comparison/dma-release";
import type { CareSetting } from "../../core/organisations/care-setting";
import { CARE_SETTINGS, careSettingName } from "../../core/organisations/care-setting";
import { normaliseName } from "../../core/organisations/normalise-name";
import type { ImportProblem, Parsed } from "../parsed";
import { read, unreadable } from "../parsed";
import type { Sheet } from "../spreadsheet/workbook";
import type { DmaFileEntry } from "./dma-file";
import type { RowReader } from "./read-cells";
import { rowReader } from "./read-cells";
import type { SheetTable } from "./sheet-table";
import { inSheet, readTable } from "./sheet-table";

const DETAILS = ["Region", "ICS", "Provider", "Care Setting"] as const;

type Overall = { readonly row: number; readonly icbName: string; readonly overall: number | null; readonly overallBefore: number | null };

/** Reads the providers' levels, and beside them the overall figures from a sheet of their own. */
export function readProviders(levelsSheet: Sheet, overallSheet: Sheet, year: string, yearBefore: string): Parsed<readonly DmaFileEntry[]> {
  const averages = [`${year} Average`, `${yearBefore} Average`] as const;
  const measures = Object.values(DMA_HEADINGS);
  const levels = readTable(levelsSheet, [...DETAILS, ...measures]);
  const overall = readTable(overallSheet, [...DETAILS, ...averages]);
  if (!levels.ok || !overall.ok) return unreadable(...[levels, overall].flatMap((table) => (table.ok ? [] : table.problems)));

  const problems: ImportProblem[] = [];
  const overalls = readOveralls(overall.value, averages, problems);
  const entries = readEntries(levels.value, overalls, problems);
  for (const [key, { row }] of overalls) {
    if (!entries.has(key)) problems.push(inSheet(overall.value, row, `this provider and care setting have no row in "${levels.value.sheetName}"`));
  }
  if (entries.size === 0) problems.push(inSheet(levels.value, levels.value.headerRow, "there is no provider below the headings"));
  return problems.length > 0 ? unreadable(...problems) : read([...entries.values()]);
}

function readOveralls(table: SheetTable, [now, before]: readonly [string, string], problems: ImportProblem[]): Map<string, Overall> {
  const found = new Map<string, Overall>();
  for (const row of table.rows) {
    const cells = rowReader(table, row, problems);
    const key = keyOf(cells.text("Provider"), readSetting(table, row.row, cells, problems));
    const earlier = found.get(key);
    if (earlier !== undefined) problems.push(inSheet(table, row.row, `this provider and care setting stand in row ${earlier.row} already`));
    found.set(key, { row: row.row, icbName: cells.text("ICS"), overall: cells.level(now), overallBefore: cells.level(before) });
  }
  return found;
}

function readEntries(table: SheetTable, overalls: ReadonlyMap<string, Overall>, problems: ImportProblem[]): Map<string, DmaFileEntry> {
  const found = new Map<string, DmaFileEntry>();
  for (const row of table.rows) {
    const cells = rowReader(table, row, problems);
    const sourceName = cells.text("Provider");
    const setting = readSetting(table, row.row, cells, problems);
    const icbName = cells.text("ICS");
    const key = keyOf(sourceName, setting);
    const earlier = found.get(key);
    if (earlier !== undefined) problems.push(inSheet(table, row.row, `this provider and care setting stand in row ${earlier.sourceRow} already`));
    const overall = overalls.get(key);
    if (overall !== undefined && normaliseName(overall.icbName) !== normaliseName(icbName)) {
      problems.push(inSheet(table, row.row, `the sheet of overall figures puts this entry in another ICS (its row ${overall.row})`));
    }
    found.set(key, {
      sourceName,
      sourceRow: row.row,
      setting: setting ?? "acute",
      icbName,
      regionName: cells.text("Region"),
      levels: cells.levels(DMA_MEASURES),
      overall: overall?.overall ?? null,
      overallBefore: overall?.overallBefore ?? null,
    });
  }
  return found;
}

/** Null only beside a problem, so that no entry with it is ever used. */
function readSetting(table: SheetTable, row: number, cells: RowReader, problems: ImportProblem[]): CareSetting | null {
  const name = cells.text("Care Setting");
  const setting = CARE_SETTINGS.find((one) => normaliseName(careSettingName(one)) === normaliseName(name)) ?? null;
  if (setting === null && name !== "") problems.push(inSheet(table, row, `"${name}" is no care setting: ${CARE_SETTINGS.map(careSettingName).join(", ")} are`));
  return setting;
}

function keyOf(name: string, setting: CareSetting | null): string {
  return `${normaliseName(name)}\n${setting ?? ""}`;
}
