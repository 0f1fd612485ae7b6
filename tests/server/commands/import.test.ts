import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "../../../app/db/database";
import { runImport } from "../../../server/commands/import";
import { createTestDatabase, PROJECT_ROOT } from "../../support/database";
import { dmaWorkbook, withCell } from "../../support/dma-workbook";
import { importSupplies, odsLine } from "../../support/import-supplies";
import { sharedFile, testOnRealFiles } from "../../support/shared-data";
import { useSpreadsheetWorker } from "../../support/bundle";
import { packWorkbook, workbookFile } from "../../support/workbook-file";

const workerFile = useSpreadsheetWorker();

/** One call of the command: its exit code and what it printed. */
async function run(db: Db, ...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const { now, newId } = importSupplies();
  const code = await runImport(argv, { out: (line) => out.push(line), err: (line) => err.push(line), root: PROJECT_ROOT, db, now, newId, spreadsheetWorker: workerFile() });
  return { code, out, err };
}

function fileOf(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-import-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

async function rowsIn(db: Db): Promise<number> {
  const counts = await Promise.all([db.organisation.count(), db.organisationName.count(), db.systemMembership.count(), db.dmaRelease.count(), db.dmaEntry.count(), db.importRun.count()]);
  return counts.reduce((sum, count) => sum + count, 0);
}

test("ods prints added, changed, renamed, closed and unchanged for each file, and ends with 0", async () => {
  const db = await createTestDatabase();
  const first = fileOf("etr_2025-07.csv", [odsLine({ code: "ZX1" }), odsLine({ code: "ZX2", name: "OLD" }), odsLine({ code: "ZX3" }), odsLine({ code: "ZX4" }), odsLine({ code: "ZW1", region: "W00" })].join("\r\n"));
  expect(await run(db, "ods", first)).toEqual({ code: 0, err: [], out: ["etr_2025-07.csv (issued 1 July 2025): added 4, changed 0, renamed 0, closed 0, unchanged 0; Welsh, passed over 1"] });
  const second = fileOf("etr_2026-07.csv", [odsLine({ code: "ZX1" }), odsLine({ code: "ZX2", name: "NEW" }), odsLine({ code: "ZX3", closes: "20260331" }), odsLine({ code: "ZX4", postcode: "M1 1AA" }), odsLine({ code: "ZX5", closes: "20270331", geography: "QZ9" })].join("\n"));
  expect(await run(db, "ods", second)).toEqual({
    code: 0,
    err: [],
    out: [
      "etr_2026-07.csv (issued 1 July 2026): added 1, changed 1, renamed 1, closed 1, unchanged 1",
      "  renamed: ZX2 Old is now New",
      "  closes later: ZX5 North Moor NHS Trust, 31 March 2027; open until then",
      "  one trust by postcode in QZ9, which is no board Boardmark knows: kept as a hint",
    ],
  });
});

test("--as-at sets the day of issue and the day closings count by; --include-wales reads Welsh rows", async () => {
  const db = await createTestDatabase();
  const file = fileOf("etr.csv", [odsLine({ code: "ZX1", closes: "20260630" }), odsLine({ code: "ZW1", region: "", geography: "" })].join("\n"));
  expect((await run(db, "ods", "--as-at", "2026-06-29", "--include-wales", file)).out[0]).toBe("etr.csv (issued 29 June 2026): added 2, changed 0, renamed 0, closed 0, unchanged 0");
  expect((await run(db, "ods", "--as-at", "2026-06-30", "--include-wales", file)).out[0]).toBe("etr.csv (issued 30 June 2026): added 0, changed 0, renamed 0, closed 1, unchanged 1");
});

test("each malformed list ends with 2, names its file and line, and writes nothing", async () => {
  const db = await createTestDatabase();
  const good = fileOf("good_2026-07.csv", odsLine({ code: "ZX9" }));
  const malformed: readonly (readonly [content: string | Uint8Array, told: string])[] = [
    [[odsLine({ code: "ZX1" }), odsLine({ code: "ZX2" }).replace(/,""$/, "")].join("\n"), "bad.csv, line 2: has 26 fields, not 27"],
    [`${odsLine({ code: "ZX1" })},""`, "bad.csv, line 1: has 28 fields, not 27"],
    [[odsLine({ code: "ZX1" }), odsLine({ code: "ZX2" }), odsLine({ code: "ZX1" })].join("\r\n"), "bad.csv, line 3: the code ZX1 stands at line 1 already"],
    [odsLine({ code: "ZX1", opened: "1 April" }), 'bad.csv, line 1: "1 April" in column 11 is no date (yyyymmdd)'],
    [odsLine({ code: "QWO" }), "bad.csv, line 1: QWO is the code of a system (icb), not of a trust"],
    ["", "bad.csv: the file is empty"],
    [packWorkbook([]), "bad.csv: this is a .zip or a spreadsheet, not a .csv: unpack it first and give the .csv inside"],
    ['"ZX1","NORTH', "bad.csv, line 1: the quotation marks do not match: every field is to stand in double quotes, with commas between"],
  ];
  for (const [content, told] of malformed) {
    expect(await run(db, "ods", good, fileOf("bad.csv", content))).toEqual({ code: 2, out: [], err: [told, "Nothing was imported."] });
  }
  expect(await rowsIn(db)).toBe(0);
});

test("a file with many wrong lines names the first twenty and counts the rest", async () => {
  const db = await createTestDatabase();
  const { err } = await run(db, "ods", fileOf("bad.csv", Array.from({ length: 30 }, () => '"ZX1"').join("\n")));
  expect([err.length, err[0], err[20]]).toEqual([22, "bad.csv, line 1: has one field, not 27", "and 10 more"]);
});

test("dma prints entries, providers and ICBs, and lists the names not matched to a code", async () => {
  const db = await createTestDatabase();
  const file = fileOf("results.xlsx", workbookFile(dmaWorkbook([{ name: "AIREDALE NHS FOUNDATION TRUST" }, { name: "MOOR NHS TRUST" }])));
  const { code, out, err } = await run(db, "dma", file);
  expect([code, err]).toEqual([0, []]);
  expect(out[0]).toMatch(/^results\.xlsx \(NHS England Digital Maturity Assessment 2025, published 30 March 2026, SHA-256 [0-9a-f]{64}\)$/);
  expect(out.slice(1)).toEqual(["entries 2, providers 2, ICBs 1, ICBs' own results 1, primary care 1", "names not matched to a code: 1", "  MOOR NHS TRUST (row 5)"]);
});

test("a malformed spreadsheet, a bomb and a file that is none end with 2 and write nothing", async () => {
  const db = await createTestDatabase();
  const broken = workbookFile(withCell(dmaWorkbook([{ name: "MOOR NHS TRUST" }]), "SC - 2025 Pillar Summary", 4, 6, "high"));
  const bomb = packWorkbook([{ name: "Bomb", xml: `<row r="1"><c r="A1" t="inlineStr"><is><t>${"0".repeat(64 * 1024 * 1024)}</t></is></c></row>` }]);
  const malformed: readonly (readonly [content: string | Uint8Array, told: string])[] = [
    [broken, 'bad.xlsx, sheet "SC - 2025 Pillar Summary", row 4: "Well Led" is "high": a level from 1 to 5, or a blank, is expected'],
    [bomb, "bad.xlsx: the file unpacks to more than 24 MB: it was not read further"],
    ["Region,ICS\n", "bad.xlsx: this is no .xlsx spreadsheet: open the file and save it as an Excel workbook (.xlsx)"],
  ];
  for (const [content, told] of malformed) {
    expect(await run(db, "dma", fileOf("bad.xlsx", content))).toEqual({ code: 2, out: [], err: [told, "Nothing was imported."] });
  }
  expect(await rowsIn(db)).toBe(0);
});

test("memberships prints its counts; overlapping principals end with 2 and their line", async () => {
  const db = await createTestDatabase();
  await run(db, "ods", fileOf("etr.csv", odsLine({ code: "ZX1" })));
  expect(await run(db, "memberships", fileOf("decided.csv", "ZX1,QWO,2026-04-01,,yes\n"))).toEqual({ code: 0, err: [], out: ["decided.csv: added 1, changed 0, unchanged 0"] });
  const before = await rowsIn(db);
  expect(await run(db, "memberships", fileOf("again.csv", "ZX1,QOP,2026-05-01,2026-06-01,no\nZX1,QOQ,2026-05-01,,yes\n"))).toEqual({
    code: 2,
    out: [],
    err: ["again.csv, line 2: makes QOQ the principal system of ZX1 in the same days as a decision of before (QWO, from 2026-04-01) names another", "Nothing was imported."],
  });
  expect(await rowsIn(db)).toBe(before);
});

test("a call that cannot be understood ends with 2 and says how to call it", async () => {
  const db = await createTestDatabase();
  for (const argv of [[], ["odds", "etr.csv"], ["ods"], ["ods", "--fast", "etr.csv"], ["dma"], ["dma", "a.xlsx", "b.xlsx"]]) {
    const { code, err } = await run(db, ...argv);
    expect([code, err.join("\n")]).toEqual([2, expect.stringContaining("npm run import -- ods")]);
  }
  expect((await run(db, "ods", "--as-at", "July", "etr.csv")).err).toEqual(['--as-at "July" is no date: write it as 2026-07-01.']);
  expect((await run(db, "ods", "absent.csv")).err).toEqual(["absent.csv: there is no such file. Nothing was imported."]);
  expect((await run(db, "ods", os.tmpdir())).err).toEqual([`${os.tmpdir()}: this is a folder. Nothing was imported.`]);
});

testOnRealFiles("the real files, as an administrator would import them", async () => {
  const db = await createTestDatabase();
  const lists = await run(db, "ods", ...["ods_etr_2026-07.csv", "ods_etr_2025-07.csv", "ods_ect_2023-10.csv"].map(sharedFile));
  expect(lists.code).toBe(0);
  expect(lists.out.filter((line) => line.startsWith("ods_"))).toEqual([
    "ods_ect_2023-10.csv (issued 1 October 2023): added 4, changed 0, renamed 0, closed 0, unchanged 0",
    "ods_etr_2025-07.csv (issued 1 July 2025): added 207, changed 0, renamed 0, closed 0, unchanged 0; Welsh, passed over 3",
    expect.stringMatching(/^ods_etr_2026-07\.csv \(issued 1 July 2026\): added 64, changed \d+, renamed 7, closed 4, unchanged \d+; Welsh, passed over 3$/),
  ]);
  const results = await run(db, "dma", sharedFile("nhse_dma_2025_results_data_file_v2.xlsx"));
  expect(results).toMatchObject({ code: 0, err: [] });
  expect(results.out.slice(1)).toEqual(["entries 285, providers 204, ICBs 42, ICBs' own results 42, primary care 42", "every provider was joined to a code"]);
  expect((await run(db, "ods", sharedFile("ods_eccg_2023-10.csv"))).err[0]).toMatch(/^ods_eccg_2023-10\.csv, line 1: is not a trust/);
});
