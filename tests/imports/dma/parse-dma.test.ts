import { expect, test } from "vitest";
import { parseDmaWorkbook } from "../../../app/imports/dma/parse-dma";
import { readWorkbook } from "../../../app/imports/spreadsheet/read-workbook";
import type { Workbook } from "../../../app/imports/spreadsheet/workbook";
import { SPREADSHEET_LIMITS } from "../../../app/imports/spreadsheet/workbook";
import { dmaWorkbook, withCell } from "../../support/dma-workbook";
import { readSharedFile, testOnRealFiles } from "../../support/shared-data";

const LEVELS = "SC - 2025 Pillar Summary";
const OVERALL = "SC - 24 vs 25 Overall DMA";
const small = dmaWorkbook([{ name: "MOOR NHS TRUST" }, { name: "MOOR NHS TRUST", setting: "Community", levels: [null, 1, 5, 2, 2, 2, 2], overall: [2, null] }]);

function fileOf(workbook: Workbook) {
  const file = parseDmaWorkbook(workbook);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.value;
}

function problemsOf(workbook: Workbook) {
  const file = parseDmaWorkbook(workbook);
  if (file.ok) throw new Error("the workbook was read");
  return file.problems.map(({ place, message }) => `${place ?? "file"}: ${message}`);
}

async function realFile() {
  const workbook = await readWorkbook(readSharedFile("nhse_dma_2025_results_data_file_v2.xlsx"), SPREADSHEET_LIMITS);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  return fileOf(workbook.value);
}

test("entries take their levels from one sheet and their overall from its own; a blank is null", () => {
  const { release, entries, icbResults, primaryCare } = fileOf(small);
  expect(release).toEqual({ id: "2025", name: "NHS England Digital Maturity Assessment 2025", asAt: "2026-03-30" });
  expect(entries[0]).toEqual({
    sourceName: "MOOR NHS TRUST",
    sourceRow: 4,
    setting: "acute",
    icbName: "NHS WEST YORKSHIRE INTEGRATED CARE BOARD",
    regionName: "NORTH EAST AND YORKSHIRE",
    levels: { "well-led": 2, "smart-foundations": 2.4, "safe-practice": 1.5, "support-people": 2.5, "empower-citizens": 2, "improve-care": 2, "healthy-populations": 2.2 },
    overall: 2.2,
    overallBefore: 1.8,
  });
  expect(entries[1]).toMatchObject({ setting: "community", levels: { "well-led": null }, overall: 2, overallBefore: null });
  expect(icbResults).toMatchObject([{ overall: 2.6, overallBefore: 1.7, levels: { "well-led": 2 } }]);
  expect(primaryCare).toMatchObject([{ levels: { "well-led": null, "support-people": 2, "safe-practice": null, "healthy-populations": null } }]);
});

test("columns are found by name, wherever they stand", () => {
  const moved = small.map((sheet) => ({ ...sheet, rows: [[], ...sheet.rows.map((row) => [null, ...row.toReversed()])] }));
  expect(fileOf(moved).entries[0]).toEqual({ ...fileOf(small).entries[0], sourceRow: 5 });
});

test("a missing or doubled column is refused with its sheet and row", () => {
  expect(problemsOf(withCell(small, LEVELS, 3, 8, "Safer Practice"))).toEqual([`sheet "${LEVELS}", row 3: there is no column "Safe Practice"`]);
  expect(problemsOf(withCell(small, LEVELS, 3, 8, "Well Led"))).toEqual([
    `sheet "${LEVELS}", row 3: there is no column "Safe Practice"`,
    `sheet "${LEVELS}", row 3: two columns are named "well led"`,
  ]);
});

test("a missing sheet, a sheet of another year and a missing date are refused", () => {
  expect(problemsOf(small.filter(({ name }) => name !== OVERALL))).toEqual(['file: there is no sheet named like "SC - 24 vs 25 Overall DMA"']);
  const mixed = small.map((sheet) => (sheet.name.startsWith("ICB - 2025") ? { ...sheet, name: "ICB - 2024 Pillar Summary" } : sheet));
  expect(problemsOf(mixed)).toEqual([`sheet "ICB - 2024 Pillar Summary": is of another year than "${LEVELS}"`]);
  expect(problemsOf(withCell(small, "Introduction", 3, 3, "soon"))[0]).toMatch(/^sheet "Introduction", row 3: there is no "Publication date:"/);
  expect(problemsOf([])).toHaveLength(6);
});

test("what is no level, no care setting or no name is refused with its sheet and row", () => {
  expect(problemsOf(withCell(small, LEVELS, 5, 6, 0))).toEqual([`sheet "${LEVELS}", row 5: "Well Led" is 0: a level from 1 to 5, or a blank, is expected`]);
  expect(problemsOf(withCell(small, LEVELS, 5, 6, "n/a"))[0]).toContain('"Well Led" is "n/a"');
  expect(problemsOf(withCell(small, LEVELS, 4, 12, 5.1))[0]).toContain('row 4: "Healthy Populations" is 5.1');
  expect(problemsOf(withCell(small, LEVELS, 4, 5, "Dental"))[0]).toBe(`sheet "${LEVELS}", row 4: "Dental" is no care setting: Acute, Community, Mental health, Ambulance are`);
  expect(problemsOf(withCell(small, LEVELS, 4, 4, null))[0]).toBe(`sheet "${LEVELS}", row 4: "Provider" is blank`);
});

test("an entry that stands twice, or only among the overall figures, or in two ICSs, is refused", () => {
  expect(problemsOf(withCell(small, LEVELS, 5, 5, "Acute"))).toContain(`sheet "${LEVELS}", row 5: this provider and care setting stand in row 4 already`);
  expect(problemsOf(withCell(small, OVERALL, 5, 4, "VALE NHS TRUST"))).toEqual([`sheet "${OVERALL}", row 5: this provider and care setting have no row in "${LEVELS}"`]);
  expect(problemsOf(withCell(small, OVERALL, 4, 3, "NHS DEVON INTEGRATED CARE BOARD"))).toEqual([`sheet "${LEVELS}", row 4: the sheet of overall figures puts this entry in another ICS (its row 4)`]);
});

testOnRealFiles("the real results: 285 entries of 204 providers, 42 boards, one blank in primary care", async () => {
  const { release, entries, icbResults, primaryCare } = await realFile();
  expect(release).toEqual({ id: "2025", name: "NHS England Digital Maturity Assessment 2025", asAt: "2026-03-30" });
  expect([entries.length, new Set(entries.map(({ sourceName }) => sourceName)).size, new Set(entries.map(({ icbName }) => icbName)).size]).toEqual([285, 204, 42]);
  expect([icbResults.length, primaryCare.length]).toEqual([42, 42]);
  expect(entries.flatMap(({ levels, overall, overallBefore }) => [...Object.values(levels), overall, overallBefore]).filter((level) => level === null)).toEqual([]);
  const blanks = primaryCare.filter(({ levels }) => [levels["well-led"], levels["smart-foundations"], levels["support-people"], levels["empower-citizens"], levels["improve-care"]].includes(null));
  expect(blanks.map(({ icbName, levels }) => [icbName, levels["well-led"], levels["support-people"]])).toEqual([["NHS LINCOLNSHIRE INTEGRATED CARE BOARD", null, 2]]);
});

testOnRealFiles("the real results keep what is published: overall, this year and the one before", async () => {
  const { entries } = await realFile();
  const airedale = entries.find(({ sourceName }) => sourceName.startsWith("AIREDALE"));
  expect(airedale?.overall).toBeCloseTo(2.2142857, 7);
  expect(airedale?.overallBefore).toBeCloseTo(1.8095238, 7);
  // It cannot be rebuilt from the seven: here the mean of the seven is 2.0857.
  expect(Object.values(airedale?.levels ?? {})).toEqual([2, 2.4, 1.5, 2.5, 2, 2, 2.2]);
});
