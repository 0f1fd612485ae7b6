import { expect, test } from "vitest";
import type { CompareQuery } from "../../app/core/comparison/compare-query";
import { compareQuerySchema } from "../../app/core/comparison/compare-query";
import { compareDma } from "../../app/core/comparison/dma-comparison";
import { DMA_MEASURES } from "../../app/core/comparison/dma-release";
import { placeAsReleased } from "../../app/core/comparison/place-dma-entries";
import type { Db } from "../../app/db/database";
import { findDmaRelease, listDmaReleases, readDmaEntries, readDmaIcbResults, readDmaPrimaryCare } from "../../app/db/dma";
import { findTrust } from "../../app/db/organisations";
import { readWorkbook } from "../../app/imports/spreadsheet/read-workbook";
import type { Workbook } from "../../app/imports/spreadsheet/workbook";
import { SPREADSHEET_LIMITS } from "../../app/imports/spreadsheet/workbook";
import type { DmaReport } from "../../app/use-cases/import-dma";
import { importDma } from "../../app/use-cases/import-dma";
import { importOds } from "../../app/use-cases/import-ods";
import { createTestDatabase } from "../support/database";
import { dmaWorkbook, withCell } from "../support/dma-workbook";
import { givenFile, givenSharedFile, importSupplies, odsLine } from "../support/import-supplies";
import { testOnRealFiles } from "../support/shared-data";

const RESULTS = "nhse_dma_2025_results_data_file_v2.xlsx";
const supplies = importSupplies();

async function importWorkbook(db: Db, workbook: Workbook, sha256 = "aa"): Promise<DmaReport> {
  const outcome = await importDma(db, { name: "results.xlsx", sha256, workbook }, supplies);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.report;
}

async function importRealResults(db: Db): Promise<DmaReport> {
  const file = givenSharedFile(RESULTS);
  const workbook = await readWorkbook(file.bytes, SPREADSHEET_LIMITS);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  const outcome = await importDma(db, { ...file, workbook: workbook.value }, supplies);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.report;
}

async function importOdsText(db: Db, text: string, issuedOn = "2025-07-01"): Promise<void> {
  const outcome = await importOds(db, [{ ...givenFile("etr.csv", text), issuedOn }], "2026-10-01", false, supplies);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

test("names are joined to trusts, the rest listed with their rows and kept under their printed names", async () => {
  const db = await createTestDatabase();
  await importOdsText(db, odsLine({ name: "MOOR & VALE NHS TRUST" }));
  const report = await importWorkbook(db, dmaWorkbook([{ name: "MOOR AND VALE NHS TRUST" }, { name: "DALE NHS TRUST" }, { name: "DALE NHS TRUST", setting: "Community" }]));
  expect(report).toMatchObject({ entries: 3, providers: 2, boards: 1, icbResults: 1, primaryCare: 1, replaced: null, unknownAreas: [] });
  expect(report.strangers).toEqual([{ name: "DALE NHS TRUST", rows: [5, 6] }]);
  expect((await readDmaEntries(db, "2025")).map(({ trust, sourceName, icbCode, regionCode }) => [trust?.code ?? null, sourceName, icbCode, regionCode])).toEqual([
    ["ZX1", "MOOR AND VALE NHS TRUST", "QWO", "Y63"],
    [null, "DALE NHS TRUST", "QWO", "Y63"],
    [null, "DALE NHS TRUST", "QWO", "Y63"],
  ]);
});

test("Berkshire Healthcare is never joined to Derbyshire Healthcare, the only one there", async () => {
  const db = await createTestDatabase();
  await importOdsText(db, odsLine({ code: "RXM", name: "DERBYSHIRE HEALTHCARE NHS FOUNDATION TRUST" }));
  const nobody = { ...supplies, trusts: { ...supplies.trusts, trusts: [] } };
  const outcome = await importDma(db, { name: "results.xlsx", sha256: "aa", workbook: dmaWorkbook([{ name: "BERKSHIRE HEALTHCARE NHS FOUNDATION TRUST" }]) }, nobody);
  expect(outcome.ok && outcome.report.strangers).toEqual([{ name: "BERKSHIRE HEALTHCARE NHS FOUNDATION TRUST", rows: [4] }]);
});

test("a name a person confirmed as an alias is joined", async () => {
  const db = await createTestDatabase();
  await importOdsText(db, odsLine());
  await db.organisationAlias.create({ data: { normalised: "DALE NHS TRUST", organisationCode: "ZX1", reason: "letter of 3 May", source: "by hand" } });
  expect((await importWorkbook(db, dmaWorkbook([{ name: "Dale NHS Trust" }]))).strangers).toEqual([]);
  expect((await readDmaEntries(db, "2025"))[0]?.trust).toEqual({ code: "ZX1", name: "North Moor NHS Trust" });
});

test("a second import of a release replaces the first, and joins what can be joined by then", async () => {
  const db = await createTestDatabase();
  const workbook = dmaWorkbook([{ name: "NORTH MOOR NHS TRUST" }]);
  expect((await importWorkbook(db, workbook)).strangers).toHaveLength(1);
  await importOdsText(db, odsLine());
  const report = await importWorkbook(db, withCell(workbook, "SC - 2025 Pillar Summary", 4, 6, 3), "bb");
  expect([report.strangers.length, report.replaced?.sha256]).toEqual([0, "aa"]);
  expect((await readDmaEntries(db, "2025")).map(({ trust, levels }) => [trust?.code, levels["well-led"]])).toEqual([["ZX1", 3]]);
  expect((await listDmaReleases(db)).map(({ id, fileName, sha256 }) => [id, fileName, sha256])).toEqual([["2025", "results.xlsx", "bb"]]);
});

test("a workbook that is wrong in one cell writes nothing", async () => {
  const db = await createTestDatabase();
  const broken = withCell(dmaWorkbook([{ name: "NORTH MOOR NHS TRUST" }]), "SC - 24 vs 25 Overall DMA", 4, 6, "n/a");
  const outcome = await importDma(db, { name: "results.xlsx", sha256: "aa", workbook: broken }, supplies);
  expect(!outcome.ok && outcome.problems[0]?.place).toBe('sheet "SC - 24 vs 25 Overall DMA", row 4');
  expect([await db.organisation.count(), await db.dmaRelease.count(), await db.importRun.count()]).toEqual([0, 0, 0]);
});

test("boards and regions that no register has are told, and the entry keeps the printed name", async () => {
  const db = await createTestDatabase();
  const report = await importWorkbook(db, dmaWorkbook([{ name: "MOOR NHS TRUST", ics: "NHS MOOR INTEGRATED CARE BOARD", region: "THE NORTH" }]));
  expect(report.unknownAreas).toEqual(["NHS MOOR INTEGRATED CARE BOARD", "THE NORTH"]);
  expect((await readDmaEntries(db, "2025"))[0]).toMatchObject({ icbCode: null, icbName: "NHS MOOR INTEGRATED CARE BOARD", regionCode: null });
});

testOnRealFiles("the real results: every figure stored, every name joined, with or without the ODS lists", async () => {
  const db = await createTestDatabase();
  const report = await importRealResults(db);
  expect(report).toMatchObject({ entries: 285, providers: 204, boards: 42, icbResults: 42, primaryCare: 42, strangers: [], unknownAreas: [] });
  expect(await findDmaRelease(db, null)).toEqual({
    id: "2025", name: "NHS England Digital Maturity Assessment 2025", fileName: RESULTS, asAt: "2026-03-30",
    sha256: "4ea98849dae795aa24c632473b4b3856d500657c89b99978490d591c8286ca4d",
  });
  const entries = await readDmaEntries(db, "2025");
  expect([entries.length, new Set(entries.map(({ trust }) => trust?.code)).size, new Set(entries.map(({ icbCode }) => icbCode)).size]).toEqual([285, 204, 42]);
  expect((await findTrust(db, "RHU"))?.settings).toEqual(["acute"]);
  const board = (await readDmaIcbResults(db, "2025")).find(({ icbCode }) => icbCode === "QWO");
  expect(board?.levels).toMatchObject({ "well-led": 2, "safe-practice": 2.7 });
  // Prisma writes a number with 16 digits, one fewer than the file has here.
  expect(board?.overallBefore).toBeCloseTo(1.6944444444444446, 14);
  const primary = (await readDmaPrimaryCare(db, "2025")).find(({ icbCode }) => icbCode === "QJM")?.levels;
  expect([primary?.["well-led"], primary?.["smart-foundations"]]).toEqual([null, expect.closeTo(11 / 3, 14)]);

  const before = entries.map(({ trust }) => trust?.code);
  for (const name of ["ods_etr_2026-07.csv", "ods_etr_2025-07.csv", "ods_ect_2023-10.csv"]) await importOdsText(db, new TextDecoder().decode(givenSharedFile(name).bytes), `${/\d{4}-\d{2}/.exec(name)?.[0]}-01`);
  expect((await importRealResults(db)).strangers).toEqual([]);
  expect((await readDmaEntries(db, "2025")).map(({ trust }) => trust?.code)).toEqual(before);
});

testOnRealFiles("each real name is joined to the trust that had it in the ODS files, by a plain look-up", async () => {
  const db = await createTestDatabase();
  await importRealResults(db);
  const plain = (name: string) => name.toUpperCase().replaceAll("&", "AND").replaceAll(/[^A-Z0-9]/g, "");
  const codes = new Map<string, string>();
  for (const name of ["ods_etr_2025-07.csv", "ods_ect_2023-10.csv"]) {
    for (const line of new TextDecoder().decode(givenSharedFile(name).bytes).split(/\r?\n/)) {
      const [, code, official] = /^"([^"]+)","([^"]+)"/.exec(line) ?? [];
      if (code !== undefined && official !== undefined) codes.set(plain(official), code);
    }
  }
  const others = (await readDmaEntries(db, "2025")).filter(({ sourceName, trust }) => codes.get(plain(sourceName)) !== trust?.code);
  expect(others.map(({ sourceName, trust }) => [sourceName, trust?.code])).toEqual([["PORTSMOUTH HOSPITALS UNIVERSITY NATIONAL HEALTH SERVICE TRUST", "RHU"]]);
});

testOnRealFiles("the worked values come out of the comparison, from the file through the database", async () => {
  const db = await createTestDatabase();
  await importRealResults(db);
  const release = await findDmaRelease(db, "2025");
  const entries = placeAsReleased(await readDmaEntries(db, "2025"));
  if (release === null) throw new Error("no release");
  const compare = (code: string, asked: Partial<Record<keyof CompareQuery, string>>) => compareDma({ ics: { code, name: code }, release, entries, query: compareQuerySchema.parse(asked) });
  const inOrder = (levels: Readonly<Record<string, number | null>> | null | undefined) => DMA_MEASURES.map((id) => levels?.[id]);
  // Half a thousandth either way: 2.1625 is printed as 2.163.
  const near = (published: readonly number[]) => published.map((value) => expect.toSatisfy((level: number) => Math.abs(level - value) < 0.000501));

  const acute = compare("QWO", { setting: "acute", trust: "rcf" });
  expect(acute.entries.find(({ trust }) => trust.code === "RCF")?.overall).toBeCloseTo(2.2143, 4);
  expect(inOrder(acute.trust?.levels)).toEqual([2, 2.4, 1.5, 2.5, 2, 2, 2.2]);
  expect([acute.peers.n, inOrder(acute.peers.mean)]).toEqual([5, near([3, 2.64, 1.96, 2.66, 2.06, 2.28, 2.36])]);
  expect([acute.trust?.peersWithout.n, inOrder(acute.trust?.peersWithout.mean)]).toEqual([4, near([3.25, 2.7, 2.075, 2.7, 2.075, 2.35, 2.4])]);
  expect([acute.national?.n, inOrder(acute.national?.mean)]).toEqual([134, near([2.831, 2.653, 2.373, 2.607, 2.149, 2.418, 2.169])]);
  expect(inOrder(acute.trust?.percentile).map((value) => Number(value?.toFixed(1)))).toEqual([17.9, 28.4, 7.5, 48.1, 41.4, 25.7, 55.6]);
  const all = compare("QWO", { setting: "all" });
  expect([all.peers.n, inOrder(all.peers.mean)]).toEqual([16, near([2.819, 2.631, 2.35, 2.669, 1.925, 2.163, 2.288])]);
  expect(compare("QNQ", { setting: "acute", trust: "RDU" })).toMatchObject({ peers: { n: 1 }, trust: { peersWithout: { n: 0, mean: null } } });
});
