import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../../app/db/database";
import { ask } from "../support/app";
import { openCountry, type Country } from "./country";

const ROWS = 300;
/** List items and rows of tables on one page, and its bytes before they are packed. */
const LIMITS = { rows: 250, bytes: 400_000 } as const;

type List = { /** What a row is. */ readonly row: string; /** How many there are; null: as many as its pages hold, and more than one page of them. */ readonly count: ((db: Db) => Promise<number>) | null };

/** Pages that list what a trust, a system or the service adds to without end. */
const LISTS: Readonly<Record<string, List>> = {
  "/trusts/N0001/actions": { row: "main .bm-todo tbody tr", count: (db) => db.action.count({ where: { trustCode: "N0001" } }) },
  "/trusts/N0001/follow-up": { row: "main .bm-todo tbody tr", count: null },
  "/trusts/N0001/visits": { row: "main .bm-evidence > li", count: (db) => db.goAndSee.count({ where: { trustCode: "N0001" } }) },
  "/ics/NI01/asks": { row: "main .bm-posts > li", count: (db) => db.post.count({ where: { systemCode: "NI01" } }) },
  "/assessments/n0001-2023-24/paper/wording": { row: "main .bm-wording", count: null },
  "/administration/people": { row: "main tbody tr", count: null },
};

let country: Country;

beforeAll(async () => {
  country = await openCountry({ systems: 1, trusts: 45, cycles: 3, seats: [8, 8], actions: ROWS, reasons: 1, sharing: 100 });
}, 600_000);
afterAll(() => country.close());

async function pageAt(address: string) {
  const answer = await ask(`${country.url}${address}`, { headers: { Cookie: country.cookie } });
  expect([address, answer.status]).toEqual([address, 200]);
  const text = await answer.text();
  return { page: parse(text), bytes: Buffer.byteLength(text) };
}

test.each(Object.entries(LISTS))("%s stays within its bounds and leads on to every row, each once", async (address, { row, count }) => {
  const seen = new Set<string>();
  let next: string | undefined = address;
  for (let pages = 1; next !== undefined; pages += 1) {
    const { page, bytes } = await pageAt(next);
    const rows = page.querySelectorAll(row).map(({ outerHTML }) => outerHTML);
    expect([next, rows.length > 0, rows.some((each) => seen.has(each))]).toEqual([next, true, false]);
    expect(page.querySelectorAll("main li, main tr").length).toBeLessThanOrEqual(LIMITS.rows);
    expect(bytes).toBeLessThanOrEqual(LIMITS.bytes);
    for (const each of rows) seen.add(each);
    next = page.querySelector(".bm-pages a[rel=next]")?.getAttribute("href")?.replaceAll("&amp;", "&");
    if (next === undefined) expect(pages).toBeGreaterThan(1);
  }
  if (count !== null) expect(seen.size).toBe(await count(country.db));
}, 120_000);
