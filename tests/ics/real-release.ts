import { readFileSync } from "node:fs";
import type { CompareDocument } from "../../app/core/comparison/compare-document";
import { readWorkbook } from "../../app/imports/spreadsheet/read-workbook";
import { SPREADSHEET_LIMITS } from "../../app/imports/spreadsheet/workbook";
import { importDma } from "../../app/use-cases/import-dma";
import { ask, openApp, sendForm } from "../support/app";
import { createMigratedDatabase } from "../support/database";
import { givenSharedFile, importSupplies } from "../support/import-supplies";
import { addPerson, cookieSent, PASSWORD } from "../support/people";
import { sharedFile } from "../support/shared-data";

export const SETTINGS = ["acute", "community", "mental-health", "ambulance", "all"];
export const BASES = ["entry", "provider"];

/** The application with the published release imported, as somebody of no ICS in it asks it. */
export type RealRelease = { readonly get: (address: string) => Promise<Response>; readonly compare: (code: string, query: string) => Promise<CompareDocument>; readonly close: () => Promise<void> };

/** Imports the published file and nothing else, and opens the application on it, in November 2026. */
export async function openRealRelease(): Promise<RealRelease> {
  const { db, remove } = await createMigratedDatabase();
  const file = givenSharedFile("nhse_dma_2025_results_data_file_v2.xlsx");
  const workbook = await readWorkbook(file.bytes, SPREADSHEET_LIMITS);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  const outcome = await importDma(db, { ...file, workbook: workbook.value }, importSupplies());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  await addPerson(db, "anybody@elsewhere.example", [{ role: "observer", organisationCode: "XXX" }]);
  const app = await openApp(db, { now: () => new Date("2026-11-23T10:00:00Z") });
  const signedIn = await sendForm(`${app.url}/sign-in`, { email: "anybody@elsewhere.example", password: PASSWORD });
  const cookie = cookieSent(signedIn.headers.get("Set-Cookie") ?? "");
  const get = (address: string) => ask(`${app.url}${address}`, { headers: { Cookie: cookie } });
  let asked = 0;
  return {
    get,
    compare: async (code, query) => {
      // The clock stands still: without this the limit on one account's downloads would never be over.
      if (asked % 100 === 0) await db.rateLimit.deleteMany();
      asked += 1;
      const answer = await get(`/ics/${code}/compare.json?layer=dma&${query}`);
      if (answer.status !== 200) throw new Error(`${code} ${query}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as CompareDocument;
    },
    close: async () => {
      await app.close();
      await remove();
    },
  };
}

/** Boards' codes by the names the file prints, from the shared list and not from the product's register. */
export function boardCodes(): ReadonlyMap<string, string> {
  const lines = readFileSync(sharedFile("icbs.csv"), "utf8").trim().split(/\r?\n/).slice(1);
  return new Map(lines.map((line) => [(/^\w+,(?:"([^"]+)"|([^,]+))/.exec(line)?.slice(1).find(Boolean) ?? "").toUpperCase(), line.split(",")[0] ?? ""]));
}

/** The board of each trust today, by trust code, from the shared list. */
export function boardsToday(): ReadonlyMap<string, string> {
  const lines = readFileSync(sharedFile("trusts.csv"), "utf8").trim().split(/\r?\n/).slice(1);
  return new Map(lines.map((line) => {
    const [, code = "", , , board = ""] = /^([A-Z0-9]+),("[^"]*"|[^,]*),([^,]*),([A-Z0-9]*),/.exec(line) ?? [];
    return [code, board];
  }));
}

/** A row as an average takes it: whose it is, in which setting, the seven levels. */
export type PlainRow = { readonly provider: string; readonly setting: string; readonly levels: Readonly<Record<string, number | null>> };

/** The figures of some rows by plain arithmetic, theme by theme, unrounded; every one null when nobody is there. */
export function plainFigures(rows: readonly PlainRow[], basis: string, measures: readonly string[]) {
  const units = basis === "entry" ? rows.map((row) => [row]) : [...new Set(rows.map(({ provider }) => provider))].map((name) => rows.filter(({ provider }) => provider === name));
  const columns = measures.map((id) => units.flatMap((unit) => plainMean(unit.flatMap(({ levels }) => levels[id] ?? [])) ?? []).sort((a, b) => a - b));
  const each = (figure: (column: readonly number[]) => number | null) => (units.length === 0 ? null : Object.fromEntries(measures.map((id, at) => [id, figure(columns[at] ?? [])])));
  const middle = (column: readonly number[]) => plainMean([column[Math.floor((column.length - 1) / 2)], column[Math.ceil((column.length - 1) / 2)]].flatMap((value) => value ?? []));
  return { n: units.length, mean: each(plainMean), median: each(middle), min: each((column) => column[0] ?? null), max: each((column) => column.at(-1) ?? null) };
}

export function plainMean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

type Figures = Readonly<Record<string, unknown>>;

/** What differs between figures by more than arithmetic on a computer does; empty: nothing. */
export function differences(where: string, found: Figures, expected: Figures): readonly string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const got = found[name];
    if (typeof value === "number" && typeof got === "number") return Math.abs(value - got) <= 1e-9 ? [] : [`${where} ${name}: ${got}, the file gives ${value}`];
    if (typeof value === "object" && value !== null && typeof got === "object" && got !== null) return differences(`${where} ${name}`, got as Figures, value as Figures);
    return value === got ? [] : [`${where} ${name}: ${JSON.stringify(got)}, the file gives ${JSON.stringify(value)}`];
  });
}
