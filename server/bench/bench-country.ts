import { openDatabase } from "../../app/db/database";
import { ENGLAND } from "../../prisma/seed/national/nation";
import { liveCycleOf } from "../../prisma/seed/national/seed-nation";
import { quantile } from "./drive-room";
import type { Figure } from "./figure";
import { HUNDREDTH, ONE_ICS, withCountry, type ServedCountry } from "./served-country";

type Report = (figure: Figure) => void;

const SECONDS = 4;
/** Of a file in all: more are refused to one reader within the hour. */
const MOST_FILES = 40;
/** Pages of an ICS and of the nation, whose rows grow with the country. */
const COMPARED = { "ICS, official layer": "/ics/NI01/compare.json?layer=dma&setting=all", "ICS, board layer": "/ics/NI01/compare.json?layer=board&cycle=2025-26&setting=all", "ICS page": "/ics/NI01/compare", "England table": "/england.json" } as const;
/** A page of the same server that asks the database for nothing but the session. */
const BARE = "/accessibility";
const LIVE = `n0001-${liveCycleOf(1, ENGLAND)}`;
const ANSWER = `/assessments/${LIVE}/answer/well-led`;

/** The comparison at the national data against a hundredth of it, and against the SQL it cannot do without. */
export async function benchCompare(root: string, report: Report): Promise<void> {
  const small = await withCountry(root, HUNDREDTH, medians);
  const alone = await withCountry(root, ONE_ICS, medians);
  const [large, bare] = await withCountry(root, ENGLAND, async (country) => [await medians(country), await bareSql(country.address)] as const);
  for (const name of Object.keys(COMPARED) as (keyof typeof COMPARED)[]) {
    report({ name: `compare ${name}, national against a hundredth`, value: large[name] ?? null, unit: "ms", baseline: small[name] ?? null });
    report({ name: `compare ${name}, national against one ICS of as many trusts`, value: large[name] ?? null, unit: "ms", baseline: alone[name] ?? null });
  }
  report({ name: "compare ICS, official layer, against the bare SQL of its figures", value: large["ICS, official layer"] ?? null, unit: "ms", baseline: bare });
}

async function medians({ load }: ServedCountry): Promise<Readonly<Record<string, number | null>>> {
  const found: Record<string, number | null> = {};
  for (const [name, place] of Object.entries(COMPARED)) {
    await load(place, 1, 1, MOST_FILES / 2);
    found[name] = quantile(await load(place, 1, SECONDS, MOST_FILES), 0.5);
  }
  return found;
}

/** The entries of one release with their trusts, in one statement on the driver: what the figures are computed from. @returns ms. */
async function bareSql(address: string): Promise<number | null> {
  const { db, close } = await openDatabase(address);
  const { direct: sql } = db;
  const taken: number[] = [];
  for (let times = 0; times < 200; times += 1) {
    const begun = performance.now();
    await sql.$queryRaw`SELECT e.*, o."name" FROM "DmaEntry" e LEFT JOIN "Organisation" o ON o."code" = e."trustCode" WHERE e."releaseId" = ${"2025"}`;
    taken.push(performance.now() - begun);
  }
  await close();
  return quantile(taken.toSorted((a, b) => a - b), 0.5);
}

/** Requests a second beside a bare page, and the slowest of twenty while papers are drawn. */
export async function benchPages(root: string, report: Report): Promise<void> {
  await withCountry(root, { ...ENGLAND, systems: 1, trusts: 5 }, async ({ load, url, cookie }) => {
    for (const place of [BARE, ANSWER, COMPARED["ICS page"]]) await load(place, 4, 1);
    const rate = async (place: string) => (await load(place, 8, SECONDS)).length / SECONDS;
    const bare = await rate(BARE);
    report({ name: "pages answer page, beside a bare page", value: await rate(ANSWER), unit: "requests/s", baseline: bare });
    report({ name: "pages comparison, beside a bare page", value: await rate(COMPARED["ICS page"]), unit: "requests/s", baseline: bare });
    const idle = quantile(await load(ANSWER, 60, SECONDS), 0.95);
    // Ten papers that differ, so that none comes out of the cache.
    const years = ["2022-23", "2023-24", "2024-25", "2025-26", LIVE.slice(6)];
    const papers = years.flatMap((cycle) => ["board", "public"].map((profile) => fetch(`${url}/assessments/n0001-${cycle}/paper.pdf?profile=${profile}&version=draft`, { headers: { Cookie: cookie } }).then((answer) => answer.arrayBuffer().then(() => answer.status))));
    const busy = quantile(await load(ANSWER, 60, SECONDS), 0.95);
    report({ name: "pages answer page p95 of 60 while ten papers are drawn", value: busy, unit: "ms", baseline: idle });
    report({ name: "pages papers drawn meanwhile", value: (await Promise.all(papers)).filter((status) => status === 200).length, unit: "papers", baseline: 10 });
  });
}

/** What a phone is sent of the pages a member needs, as they come over the wire: compressed, with their sheet and script. */
export async function benchWeight(root: string, report: Report): Promise<void> {
  await withCountry(root, { ...ENGLAND, systems: 1, trusts: 1 }, async ({ url, cookie }) => {
    for (const [name, place] of [["join page", "/join"], ["answer page", ANSWER]] as const) {
      const page = await weigh(`${url}${place}`, cookie);
      const parts = [...page.text.matchAll(/(?:href|src)="(\/(?:assets|islands)\/[^"]+\.(?:css|js))"/g)].map(([, part]) => part ?? "");
      const weights = await Promise.all([...new Set(parts)].map((part) => weigh(`${url}${part}`, cookie)));
      report({ name: `weight ${name} with ${weights.length} files`, value: (page.bytes + weights.reduce((sum, { bytes }) => sum + bytes, 0)) / 1024, unit: "KB", baseline: 60 });
    }
  });
}

/** Bytes over the wire: `fetch` gives what is unpacked, so they are counted beneath it. */
async function weigh(address: string, cookie: string): Promise<{ readonly text: string; readonly bytes: number }> {
  const { request } = await import("node:http");
  const { gunzipSync } = await import("node:zlib");
  return new Promise((resolve, reject) => {
    request(address, { headers: { Cookie: cookie, "Accept-Encoding": "gzip" } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const body = Buffer.concat(parts);
        const heads = answer.rawHeaders.join(": ").length + 2 * answer.rawHeaders.length;
        resolve({ text: (answer.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString(), bytes: body.length + heads });
      });
    }).on("error", reject).end();
  });
}
