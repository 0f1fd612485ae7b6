import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import type { CompareDocument } from "../../../app/core/comparison/compare-document";
import { COMPARED_SETTINGS } from "../../../app/core/comparison/compare-query";
import { compareDma } from "../../../app/core/comparison/dma-comparison";
import type { DmaEntry, DmaMeasure } from "../../../app/core/comparison/dma-release";
import { DMA_MEASURES } from "../../../app/core/comparison/dma-release";
import { BASES } from "../../../app/core/comparison/peer-entry";
import { placeAsReleased, placeByMembership } from "../../../app/core/comparison/place-dma-entries";
import { principalBoards } from "../../../app/db/memberships";
import { listSuccessions } from "../../../app/db/organisations";
import { findDmaRelease, readDmaEntries } from "../../../app/db/dma";
import { readWorkbook } from "../../../app/imports/spreadsheet/read-workbook";
import { SPREADSHEET_LIMITS } from "../../../app/imports/spreadsheet/workbook";
import { importDma } from "../../../app/use-cases/import-dma";
import { importOds } from "../../../app/use-cases/import-ods";
import { createTestDatabase } from "../../support/database";
import { givenSharedFile, importSupplies } from "../../support/import-supplies";
import { readSharedFile, sharedFile, testOnRealFiles } from "../../support/shared-data";

const RESULTS = "nhse_dma_2025_results_data_file_v2.xlsx";
const TODAY = "2026-10-01";
const RELEASE = { id: "2025", name: "DMA 2025", fileName: "dma.xlsx", sha256: "aa", asAt: "2026-03-30" };

function entry(code: string, setting: DmaEntry["setting"], wellLed: number | null, icbCode: string | null = "QWO"): DmaEntry {
  const levels = Object.fromEntries(DMA_MEASURES.map((id) => [id, id === "well-led" ? wellLed : 2])) as Record<DmaMeasure, number | null>;
  return { sourceName: code, sourceRow: 1, trust: { code, name: `Trust ${code}` }, setting, icbName: "ICB", icbCode, regionCode: "Y63", levels, overall: 2.2, overallBefore: 1.9 };
}

function compare(entries: readonly DmaEntry[], query: Partial<Parameters<typeof compareDma>[0]["query"]> = {}): CompareDocument {
  return compareDma({ ics: { code: "QWO", name: "West Yorkshire" }, release: RELEASE, entries: placeAsReleased(entries), query: { setting: "all", basis: "entry", membership: "release", trust: null, ...query } });
}

test("by provider a provider's settings are averaged first, and n counts providers", () => {
  const entries = [entry("AA1", "acute", 1), entry("AA1", "community", 2), entry("BB1", "acute", 4)];
  expect(compare(entries).peers).toMatchObject({ n: 3, mean: { "well-led": 7 / 3 }, min: { "well-led": 1 }, max: { "well-led": 4 } });
  expect(compare(entries, { basis: "provider" }).peers).toMatchObject({ n: 2, mean: { "well-led": 2.75 }, median: { "well-led": 2.75 }, min: { "well-led": 1.5 } });
});

test("entries are in order of name and setting, never of level", () => {
  const entries = [entry("CC1", "acute", 1), entry("AA1", "community", 5), entry("AA1", "acute", 2), entry("BB1", "acute", 5)];
  expect(compare(entries).entries.map(({ trust, setting }) => [trust.code, setting])).toEqual([["AA1", "acute"], ["AA1", "community"], ["BB1", "acute"], ["CC1", "acute"]]);
});

test("a trust alone among its peers has a null mean, and an ICS without entries nothing but nulls", () => {
  const alone = compare([entry("AA1", "acute", 2), entry("BB1", "acute", 3, "QOP")], { trust: "AA1" });
  expect(alone.trust?.peersWithout).toEqual({ n: 0, mean: null });
  expect(alone.trust?.percentile).toMatchObject({ "well-led": 25, "safe-practice": 50 });
  expect(compare([entry("BB1", "acute", 3, "QOP")]).peers).toEqual({ n: 0, nOf: Object.fromEntries(DMA_MEASURES.map((id) => [id, 0])), mean: null, median: null, min: null, max: null });
});

test("a blank is null and counts in no mean", () => {
  const document = compare([entry("AA1", "acute", null), entry("BB1", "acute", 3)], { trust: "AA1" });
  expect(document.peers).toMatchObject({ n: 2, nOf: { "well-led": 1, "safe-practice": 2 }, mean: { "well-led": 3 } });
  expect(document.trust).toMatchObject({ levels: { "well-led": null }, percentile: { "well-led": null } });
});

test("a trust with several settings stands in several rows by entry, so its mean has no percentile there", () => {
  const entries = [entry("AA1", "acute", 1), entry("AA1", "community", 2), entry("BB1", "acute", 4)];
  expect(compare(entries, { trust: "AA1" }).trust).toMatchObject({ levels: { "well-led": 1.5 }, percentile: null, band: null });
  expect(compare(entries, { trust: "AA1", basis: "provider" }).trust).toMatchObject({ percentile: { "well-led": 25 } });
});

test("a trust from elsewhere, or that nobody knows, has no levels here", () => {
  const entries = [entry("AA1", "acute", 1), entry("BB1", "acute", 3, "QOP")];
  for (const code of ["BB1", "ZZ9"]) expect(compare(entries, { trust: code }).trust).toMatchObject({ code, levels: null, peersWithout: { n: 1 }, percentile: null });
});

test("an entry whose name was joined to no trust is shown under its printed name", () => {
  const stranger = { ...entry("MOOR NHS TRUST", "acute", 2), trust: null };
  expect(compare([stranger]).entries[0]?.trust).toEqual({ code: null, name: "MOOR NHS TRUST" });
});

test("today's membership regroups entries; a trust without one goes where its board went, if that is one place", () => {
  const successions = [
    { predecessorCode: "QMJ", successorCode: "Z9B2Z", date: "2026-04-01" },
    { predecessorCode: "QJG", successorCode: "D7T5G", date: "2026-04-01" },
    { predecessorCode: "QJG", successorCode: "T6Y0W", date: "2026-04-01" },
  ];
  const entries = [entry("AA1", "acute", 2, "QMJ"), entry("BB1", "acute", 2, "QMJ"), entry("CC1", "acute", 2, "QJG"), entry("DD1", "acute", 2, "QWO"), entry("EE1", "acute", 2, null)];
  const placed = placeByMembership(entries, new Map([["AA1", "QWE"]]), successions, TODAY);
  expect(placed.map(({ systemCode }) => systemCode)).toEqual(["QWE", "Z9B2Z", null, "QWO", null]);
  expect(placeByMembership(entries, new Map(), successions, "2026-03-31").map(({ systemCode }) => systemCode)).toEqual(["QMJ", "QMJ", "QJG", "QWO", null]);
});

/** The file's rows by another reader and another path than the import's. */
async function plainRows() {
  const sheets = await readXlsxFile(sharedFile(RESULTS));
  const rows = sheets.find(({ sheet }) => sheet === "SC - 2025 Pillar Summary")?.data.slice(11, 296) ?? [];
  return rows.map((row) => ({ ics: String(row[2]), provider: String(row[3]), setting: String(row[4]).toLowerCase().replace(" ", "-"), levels: row.slice(5, 12).map(Number) }));
}

type PlainRow = Awaited<ReturnType<typeof plainRows>>[number];

/** n and, for each measure, mean, median, least and greatest, by plain loops. */
function plainSummary(rows: readonly PlainRow[], byProvider: boolean) {
  const values: number[][] = [];
  if (byProvider) {
    for (const provider of new Set(rows.map((row) => row.provider))) {
      const own = rows.filter((row) => row.provider === provider);
      values.push(DMA_MEASURES.map((_, at) => own.reduce((sum, { levels }) => sum + (levels[at] ?? NaN), 0) / own.length));
    }
  } else for (const row of rows) values.push([...row.levels]);
  const columns = DMA_MEASURES.map((_, at) => values.map((levels) => levels[at] ?? NaN).sort((a, b) => a - b));
  const middle = (column: readonly number[]) => ((column[Math.floor((column.length - 1) / 2)] ?? NaN) + (column[Math.ceil((column.length - 1) / 2)] ?? NaN)) / 2;
  return { n: values.length, mean: columns.map((column) => column.reduce((sum, level) => sum + level, 0) / column.length), median: columns.map(middle), min: columns.map((column) => column[0] ?? NaN), max: columns.map((column) => column.at(-1) ?? NaN) };
}

function expectFigures(found: CompareDocument["peers"], expected: ReturnType<typeof plainSummary>): void {
  expect(found.n).toBe(expected.n);
  for (const figure of ["mean", "median", "min", "max"] as const) {
    DMA_MEASURES.forEach((id, at) => expect(found[figure]?.[id]).toBeCloseTo(expected[figure][at] ?? NaN, 9));
  }
}

async function importEverything() {
  const db = await createTestDatabase();
  const supplies = importSupplies();
  const lists = ["ods_etr_2025-07.csv", "ods_etr_2026-07.csv", "ods_ect_2023-10.csv"].map((name) => ({ ...givenSharedFile(name), issuedOn: `${/\d{4}-\d{2}/.exec(name)?.[0]}-01` }));
  expect((await importOds(db, lists, TODAY, false, supplies)).ok).toBe(true);
  const file = givenSharedFile(RESULTS);
  const workbook = await readWorkbook(file.bytes, SPREADSHEET_LIMITS);
  if (!workbook.ok) throw new Error("the results were not read");
  expect((await importDma(db, { ...file, workbook: workbook.value }, supplies)).ok).toBe(true);
  const release = await findDmaRelease(db, "2025");
  if (release === null) throw new Error("no release was stored");
  const entries = await readDmaEntries(db, "2025");
  return { release, entries, boards: supplies.boards.icbs, today: placeByMembership(entries, await principalBoards(db, TODAY), await listSuccessions(db), TODAY) };
}

testOnRealFiles("every ICS, setting and basis agrees with the file's rows added up by plain loops", async () => {
  const { release, entries, boards } = await importEverything();
  const rows = await plainRows();
  let compared = 0;
  for (const { code, name } of boards.filter(({ opened }) => opened === "2022-07-01")) {
    for (const setting of COMPARED_SETTINGS) {
      const own = rows.filter((row) => row.ics === name.toUpperCase() && (setting === "all" || row.setting === setting));
      const nation = rows.filter((row) => setting === "all" || row.setting === setting);
      for (const basis of BASES) {
        const document = compareDma({ ics: { code, name }, release, entries: placeAsReleased(entries), query: { setting, basis, membership: "release", trust: null } });
        expect(document.entries).toHaveLength(own.length);
        if (own.length === 0) expect(document.peers).toMatchObject({ n: 0, mean: null, median: null, min: null, max: null });
        else expectFigures(document.peers, plainSummary(own, basis === "provider"));
        const { n, mean, median } = plainSummary(nation, basis === "provider");
        expect(document.national?.n).toBe(n);
        DMA_MEASURES.forEach((id, at) => expect([document.national?.mean?.[id], document.national?.median?.[id]]).toEqual([expect.closeTo(mean[at] ?? NaN, 9), expect.closeTo(median[at] ?? NaN, 9)]));
        compared += 1;
      }
    }
  }
  expect(compared).toBe(42 * 5 * 2);
});

testOnRealFiles("today's membership places every entry of the release in the board the list of trusts names", async () => {
  const { today } = await importEverything();
  const lines = new TextDecoder().decode(readSharedFile("trusts.csv")).split(/\r?\n/);
  const boards = new Map(lines.map((line) => {
    const [, code, , , board] = /^([A-Z0-9]+),("[^"]*"|[^,]*),([^,]*),([A-Z0-9]*),/.exec(line) ?? [];
    return [code, board] as const;
  }));
  expect(today.filter(({ trust, systemCode }) => boards.get(trust?.code) !== systemCode).map(({ sourceName, systemCode }) => [sourceName, systemCode])).toEqual([]);
  expect(new Set(today.map(({ systemCode }) => systemCode)).size).toBe(36);
});
