import { parse } from "csv-parse/sync";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressAt, listRoutes } from "../permissions/routes";
import { ask } from "../support/app";
import { openWorkedExample, type WorkedExample } from "../support/worked-example";

const FORMULA = '=HYPERLINK("https://elsewhere.example","here")';
/** Texts that people write, by table: every one becomes what a spreadsheet would run. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  Person: ["name"],
  Organisation: ["name"],
  OrganisationName: ["name"],
  Seat: ["title"],
  Action: ["what", "ownerRole"],
  AgreedLevel: ["rationale"],
  DifferentView: ["text"],
  Post: ["title", "worked"],
};

let example: WorkedExample;
beforeAll(async () => {
  example = await openWorkedExample();
  for (const [table, columns] of Object.entries(WRITTEN)) for (const column of columns) await example.db.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = '${FORMULA}'`);
});
afterAll(() => example.close());

/** Cells of a CSV that a spreadsheet would run. */
function formulasInCsv(text: string): readonly string[] {
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
  return rows.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell));
}

/** Whether a workbook has a cell that runs: a typed text does not, whatever it begins with. */
function runs(bytes: Uint8Array): boolean {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/|sharedStrings/.test(name)).map(([, part]) => strFromU8(part));
  return parts.some((xml) => /<f[ >]/.test(xml));
}

const place = { name: "Northmoor", trust: "XN1", system: "XMV", assessment: "xn1-2025-26" };
const tables = (await listRoutes()).filter(({ pattern }) => /\.(csv|xlsx)$/.test(pattern));
const READERS = ["lead@northmoor.example", "ics@moorandvale.example"];

test.each(tables)("$pattern holds no cell that runs as a formula, whatever people wrote", async ({ pattern }) => {
  const [address = ""] = [addressAt(pattern, place)];
  for (const reader of READERS) {
    for (const query of pattern.includes("compare") ? ["?layer=board&cycle=2025-26", "?layer=dma"] : [""]) {
      const answer = await ask(`${example.url}${address}${query}`, { headers: { Cookie: await example.cookieOf(reader) } });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.status !== 200) continue;
      if (pattern.endsWith("csv")) expect(formulasInCsv(new TextDecoder().decode(bytes))).toEqual([]);
      else expect(runs(bytes)).toBe(false);
    }
  }
});

test("the audit log's copy holds no cell that runs as a formula", async () => {
  const body = new URLSearchParams({ as: "csv" });
  const answer = await ask(`${example.url}/trusts/XN1/audit/export`, { method: "POST", body, headers: { Origin: example.url, Cookie: await example.cookieOf("lead@northmoor.example") } });
  const text = await answer.text();
  expect([answer.status, text.includes("HYPERLINK")]).toEqual([200, true]);
  expect(formulasInCsv(text)).toEqual([]);
});

test("a cell that runs would be seen", () => {
  expect(runs(zipSync({ "xl/worksheets/sheet1.xml": strToU8("<c><f>1+1</f></c>") }))).toBe(true);
  expect(formulasInCsv('a,"=1+1"\n-1,-x')).toEqual(["=1+1", "-x"]);
});
