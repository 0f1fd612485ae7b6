import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import type { CompareDocument } from "../../app/core/comparison/compare-document";
import type { Viewer } from "../../app/core/permissions/viewer";
import type { Db } from "../../app/db/database";
import { readWorkbook } from "../../app/imports/spreadsheet/read-workbook";
import { SPREADSHEET_LIMITS } from "../../app/imports/spreadsheet/workbook";
import { readIcsDownload } from "../../app/page-data/ics-download";
import { importDma } from "../../app/use-cases/import-dma";
import { MEASURES, readDmaEntries } from "../core/comparison/dma-workbook";
import { createMigratedDatabase, PROJECT_ROOT } from "../support/database";
import { givenSharedFile, importSupplies } from "../support/import-supplies";
import { sharedFile, testOnRealFiles } from "../support/shared-data";

const SETTINGS = ["acute", "community", "mental-health", "ambulance", "all"];
const ANYBODY: Viewer = { personId: "p", sessionId: "s", email: "a@b.example", name: "A", roles: [{ role: "observer", organisationCode: "RXX" }] };

const frameworks = readFrameworks(PROJECT_ROOT);
let db: Db;
let remove: () => Promise<void>;
let hasFile = false;

beforeAll(async () => {
  ({ db, remove } = await createMigratedDatabase());
});
afterAll(() => remove());

/** As a request for compare.json reads it, once the real file is there. */
async function compare(code: string, query: string): Promise<CompareDocument> {
  if (!hasFile) await importRealFile();
  const read = await readIcsDownload({ db, frameworks, today: "2026-11-23" }, ANYBODY, code, `http://here.invalid/ics/${code}/compare.json?${query}`);
  if (read === null || !read.ok) throw new Error(`${code} ${query}: ${JSON.stringify(read)}`);
  return JSON.parse(JSON.stringify(read.document)) as CompareDocument;
}

async function importRealFile(): Promise<void> {
  hasFile = true;
  const file = givenSharedFile("nhse_dma_2025_results_data_file_v2.xlsx");
  const workbook = await readWorkbook(file.bytes, SPREADSHEET_LIMITS);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  const outcome = await importDma(db, { ...file, workbook: workbook.value }, importSupplies());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
}

/** Boards' codes by the names the file prints, from the shared list and not from the product's register. */
function boardCodes(): ReadonlyMap<string, string> {
  const lines = readFileSync(sharedFile("icbs.csv"), "utf8").trim().split(/\r?\n/).slice(1);
  return new Map(lines.map((line) => [(/^\w+,(?:"([^"]+)"|([^,]+))/.exec(line)?.slice(1).find(Boolean) ?? "").toUpperCase(), line.split(",")[0] ?? ""]));
}

function meanOf(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => typeof value === "number");
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

testOnRealFiles("every ICS, setting and basis comes out as the file itself gives it, by a path that shares no code", async () => {
  const rows = await readDmaEntries();
  const codes = boardCodes();
  const boards = [...new Set(rows.map(({ systemCode }) => systemCode ?? ""))];
  expect(boards).toHaveLength(42);
  const wrong: string[] = [];
  for (const board of boards) {
    const code = codes.get(board.toUpperCase());
    if (code === undefined) throw new Error(`The list has no ${board}`);
    for (const setting of SETTINGS) {
      const own = rows.filter((row) => row.systemCode === board && (setting === "all" || row.setting === setting));
      for (const basis of ["entry", "provider"]) {
        const { entries, peers } = await compare(code, `layer=dma&release=2025&setting=${setting}&basis=${basis}`);
        const units = basis === "entry" ? own.map(({ levels }) => [levels]) : [...new Set(own.map(({ provider }) => provider))].map((name) => own.filter(({ provider }) => provider === name).map(({ levels }) => levels));
        if (entries.length !== own.length || peers.n !== units.length) wrong.push(`${code} ${setting} ${basis}: ${entries.length} entries, n ${peers.n}; the file has ${own.length}, ${units.length}`);
        for (const measure of MEASURES) {
          const expected = meanOf(units.map((settings) => meanOf(settings.map((levels) => levels[measure]))));
          const found = peers.mean?.[measure] ?? null;
          if (expected === null ? found !== null : found === null || Math.abs(found - expected) > 1e-9) wrong.push(`${code} ${setting} ${basis} ${measure}: ${found}, the file gives ${expected}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
}, 180_000);

testOnRealFiles("Airedale stands in West Yorkshire as the methods page says, to the third decimal", async () => {
  const { trust, peers, national } = await compare("QWO", "layer=dma&release=2025&setting=acute&trust=RCF");
  const inOrder = (levels: Readonly<Record<string, number | null>> | null | undefined) => MEASURES.map((id) => levels?.[id] ?? Number.NaN);
  const agree = (found: readonly number[], expected: readonly number[], most: number) => expected.forEach((value, at) => expect(Math.abs((found[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(most + 1e-9));
  expect([peers.n, trust?.peersWithout.n, national?.n]).toEqual([5, 4, 134]);
  agree(inOrder(trust?.levels), [2, 2.4, 1.5, 2.5, 2, 2, 2.2], 0);
  agree(inOrder(peers.mean), [3, 2.64, 1.96, 2.66, 2.06, 2.28, 2.36], 0.0005);
  agree(inOrder(trust?.peersWithout.mean), [3.25, 2.7, 2.075, 2.7, 2.075, 2.35, 2.4], 0.0005);
  agree(inOrder(national?.mean), [2.831, 2.653, 2.373, 2.607, 2.149, 2.418, 2.169], 0.0005);
  agree(inOrder(trust?.percentile), [17.9, 28.4, 7.5, 48.1, 41.4, 25.7, 55.6], 0.05);
});

testOnRealFiles("Frimley Health is alone, in a board that has closed: no mean of others, and never 0", async () => {
  const { ics, trust } = await compare("QNQ", "layer=dma&setting=acute&trust=RDU");
  expect(ics.name).toMatch(/Frimley/);
  expect(trust?.peersWithout).toEqual({ n: 0, mean: null });
  const regrouped = await compare("QNQ", "layer=dma&setting=acute&membership=today");
  expect(regrouped.entries).toEqual([]);
  expect(regrouped.peers).toMatchObject({ n: 0, mean: null, median: null, min: null, max: null });
});
