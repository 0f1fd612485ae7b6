import { ENGLAND } from "../../prisma/seed/national/nation";
import { liveCycleOf } from "../../prisma/seed/national/seed-nation";
import { quantile } from "./drive-room";
import type { Figure } from "./figure";
import { withCountry } from "./served-country";

type Report = (figure: Figure) => void;

const SECONDS = 4;
/** How often the rate of each page is taken. */
const TURNS = 5;
const COMPARISON = "/ics/NI01/compare";
/** A page of the same server that asks the database for nothing but the session. */
const BARE = "/accessibility";
const LIVE = `n0001-${liveCycleOf(1, ENGLAND)}`;
const ANSWER = `/assessments/${LIVE}/answer/well-led`;

/** Requests a second beside a bare page, and the slowest of twenty while papers are drawn. */
export async function benchPages(root: string, report: Report): Promise<void> {
  await withCountry(root, { ...ENGLAND, systems: 1, trusts: 5 }, async ({ load, url, cookie }) => {
    let asked = 0;
    /** Each time an address nobody asked for before: nothing is kept of it. */
    const anew = () => `${COMPARISON}?n=${(asked += 1)}`;
    const places = [BARE, ANSWER, COMPARISON, anew];
    for (const place of places) await load(place, 4, 1);
    // In turns, and the middle of them: a machine is not as quick from one moment to the next.
    const rates = new Map(places.map((place) => [place, [] as number[]]));
    for (let turn = 0; turn < TURNS; turn += 1) for (const [place, taken] of rates) taken.push((await load(place, 8, SECONDS)).length / SECONDS);
    const rate = (place: string | (() => string)) => quantile((rates.get(place) ?? []).toSorted((a, b) => a - b), 0.5);
    report({ name: "pages answer page, beside a bare page", value: rate(ANSWER), unit: "requests/s", baseline: rate(BARE) });
    report({ name: "pages comparison, beside a bare page", value: rate(COMPARISON), unit: "requests/s", baseline: rate(BARE) });
    report({ name: "pages comparison read and drawn anew each time, beside a bare page", value: rate(anew), unit: "requests/s", baseline: rate(BARE) });
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
      const page = await weigh(`${url}${place}`, cookie, FROM_ELSEWHERE);
      const parts = [...page.text.matchAll(/(?:href|src)="(\/(?:assets|islands)\/[^"]+\.(?:css|js))"/g)].map(([, part]) => part ?? "");
      const weights = await Promise.all([...new Set(parts)].map((part) => weigh(`${url}${part}`, cookie)));
      report({ name: `weight ${name} with ${weights.length} files`, value: (page.bytes + weights.reduce((sum, { bytes }) => sum + bytes, 0)) / 1024, unit: "KB", baseline: 60 });
    }
  });
}

/** What a browser says of itself that opens a page by a code or an e-mail's link: then the page has its sheet within it, and names the file for the next. */
const FROM_ELSEWHERE = { "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "none" };

/** Bytes over the wire: `fetch` gives what is unpacked, so they are counted beneath it. */
async function weigh(address: string, cookie: string, headers: Readonly<Record<string, string>> = {}): Promise<{ readonly text: string; readonly bytes: number }> {
  const { request } = await import("node:http");
  const { gunzipSync } = await import("node:zlib");
  return new Promise((resolve, reject) => {
    request(address, { headers: { ...headers, Cookie: cookie, "Accept-Encoding": "gzip" } }, (answer) => {
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
