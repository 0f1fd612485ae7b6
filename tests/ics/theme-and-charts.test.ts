import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGround, type Ground } from "../disclosure/interference";
import { ask, sendForm } from "../support/app";

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const LEAD = "system lead";
const NORTHMOOR = "trust lead of Northmoor";
const BOTH = "lead of two systems";

function cookieOf(reader: string): string {
  return ground.readers.find(({ name }) => name === reader)?.cookie ?? "";
}

function get(address: string, reader = LEAD): Promise<Response> {
  return ask(`${ground.url}${address}`, { headers: { Cookie: cookieOf(reader) } });
}

async function page(address: string, reader?: string) {
  return parse(await (await get(address, reader)).text());
}

async function wordsOf(address: string, reader?: string): Promise<string> {
  return parse(await (await get(address, reader)).text()).querySelectorAll("text, desc, title").map(({ text }) => text).join(" | ");
}

test("one theme's page says where it is low, draws a dot a trust, and lists the trusts by name", async () => {
  const root = await page("/ics/XMV/themes/empower-citizens?cycle=2026-27");
  expect(root.querySelector("h1")?.text).toBe("Empower citizens is low in many places: at 2 or below in two of the three trusts sharing");
  const rows = root.querySelectorAll("#boards ~ .bm-two tbody tr").slice(0, 6);
  expect(rows.map((row) => row.querySelector("th")?.text)).toEqual(["Beckside Community", "Harrowmere Partnership", "Moor and Vale Ambulance Service", "Northmoor Hospitals", "Stonebeck and Fellgate", "Valeside Hospitals"]);
  expect(root.querySelector("#dots-desc")?.text).toContain("Levels 2, 2 and 4; median 2, of 3 sharing.");
});

test("a reader's own trust is marked, with the way to its own target; another's target is nowhere", async () => {
  const root = await page("/ics/XMV/themes/well-led?cycle=2025-26", NORTHMOOR);
  expect(root.querySelector("#dots-desc")?.text).toContain("Northmoor Hospitals: 2.");
  expect(root.querySelector("#target")?.text).toBe("Your trust, and its own target");
  expect((await page("/ics/XMV/themes/well-led?cycle=2025-26")).querySelector("#target")).toBeNull();
});

test("over the years no line joins a trust to those it followed", async () => {
  const root = await page("/ics/XMV/themes/well-led");
  const merged = root.querySelectorAll(".bm-multiples svg title").find(({ text }) => text.startsWith("Stonebeck and Fellgate over"));
  expect(merged?.parentNode?.querySelector("desc")?.text).toBe("2024/25: not shown; 2025/26: not shown; 2026/27: level 2 (not comparable with the cycle before).");
});

test("a trust on a question that changed is named, not counted, and its line breaks there", async () => {
  const root = await page("/ics/XMV/themes/safe-practice?cycle=2026-27");
  expect(root.querySelector("h1")?.text).toBe("Safe practice is above 2 in the one trust sharing");
  expect(root.querySelector("main")?.text).toContain("Valeside Hospitals answered a changed question: shown, and not counted with the others.");
  expect(root.querySelector("#dots-desc")?.text).toContain("3; median 3, of 1 sharing.");
  expect(root.querySelectorAll("#boards ~ .bm-two tbody tr").at(5)?.text).toBe("Valeside Hospitals, a changed question3");
  expect(await wordsOf("/ics/XMV/charts/theme-safe-practice.svg?cycle=2026-27")).toContain("of 1 sharing");
  const line = root.querySelectorAll(".bm-multiples svg title").find(({ text }) => text.startsWith("Valeside Hospitals over"));
  expect(line?.parentNode?.querySelector("desc")?.text).toMatch(/2026\/27: level \d \(not comparable with the cycle before\)\.$/);
});

test("the official figure stands below on its own scale, and a trend has none", async () => {
  expect((await page("/ics/XMV/themes/well-led")).querySelector("#official")?.text).toBe("Beside it, the official DMA 2025 (invented)");
  expect((await page("/ics/XMV/themes/prioritisation")).querySelector("#official")).toBeNull();
});

test("a theme there is not, and a cycle that is none, are said", async () => {
  expect((await get("/ics/XMV/themes/no-such-theme")).status).toBe(404);
  const answer = await get("/ics/XMV/themes/well-led?cycle=soon");
  expect(answer.status).toBe(400);
  expect(parse(await answer.text()).querySelector(".bm-errors")).not.toBeNull();
});

test.each(["levels", "levels-trends", "low", "official", "official-change", "theme-well-led", "trend-well-led", "official-well-led"])("the chart %s is an SVG with its numbers in words, and a PNG", async (chart) => {
  const svg = await get(`/ics/XMV/charts/${chart}.svg`);
  expect([svg.status, svg.headers.get("content-type"), svg.headers.get("cache-control")]).toEqual([200, "image/svg+xml; charset=utf-8", "no-store"]);
  const text = await svg.text();
  expect(parse(text).querySelector("desc")?.text.length).toBeGreaterThan(20);
  expect(text).not.toMatch(/NaN|undefined|<script|https?:\/\/(?!www\.w3\.org)/);
  const png = new Uint8Array(await (await get(`/ics/XMV/charts/${chart}.png`)).arrayBuffer());
  expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
});

test("a chart holds what its page holds for the reader, and no more", async () => {
  expect(await wordsOf("/ics/XMV/charts/levels.svg?cycle=2026-27")).toContain("Harrowmere Partnership: Well led 3");
  expect(await wordsOf("/ics/XMV/charts/levels.svg?cycle=2026-27", NORTHMOOR)).toContain("Harrowmere Partnership: Well led not shown");
  expect((await get("/ics/XMV/charts/levels.svg", "service administrator")).status).toBe(404);
  expect((await get("/ics/XMV/charts/official.svg", "service administrator")).status).toBe(200);
  for (const address of ["/ics/XMV/charts/levels.gif", "/ics/XMV/charts/nothing.svg", "/ics/XZZ/charts/levels.svg"]) expect([address, (await get(address)).status]).toEqual([address, 404]);
  expect((await get("/ics/XMV/charts/levels.svg?order=level")).status).toBe(400);
});

test("who leads an ICS does not lead a group of its trusts, and who leads both goes from one to the other", async () => {
  const inGroup = async (reader: string) => (await page("/ics/XPG/compare?cycle=2026-27", reader)).querySelectorAll(".bm-heat tbody .bm-heat__box").map((cell) => cell.text.trim()).filter((text) => /^[1-5]$/.test(text));
  expect(await inGroup(LEAD)).toEqual([]);
  expect(await inGroup(BOTH)).toEqual(["4", "3", "3", "3", "2"]);
  const links = (await page("/ics/XMV", BOTH)).querySelectorAll(".bm-top__elsewhere a").map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/ics/XPG"]);
  expect((await page("/ics/XMV")).querySelector(".bm-top__elsewhere")).toBeNull();
});

test("who lets a reader see that it takes part is news to that reader, and to nobody of another system", async () => {
  await ground.db.levelRelease.deleteMany({ where: { audience: "participation", assessmentId: "xb1-2026-27" } });
  const told = async (reader: string) => (await page("/ics/XMV", reader)).querySelectorAll("#news ~ ul li").some(({ text }) => text === "Beckside Community lets you see how far it is in 2026/27, since 20 November 2026.");
  expect(await told(LEAD)).toBe(false);
  const given = { id: "beckside-takes-part", assessmentId: "xb1-2026-27", systemCode: "XMV", audience: "participation", themeId: null, releasedAt: new Date("2026-11-20T10:00:00Z"), releasedBy: "nobody" };
  await ground.db.levelRelease.create({ data: given });
  expect(await Promise.all([LEAD, NORTHMOOR, "service administrator"].map(told))).toEqual([true, true, false]);
  await ground.db.levelRelease.update({ where: { id: given.id }, data: { withdrawnAt: new Date("2026-11-21T10:00:00Z"), withdrawnBy: "nobody" } });
  expect(await told(LEAD)).toBe(false);
});

test("a trust's home leads to its asks, to its systems and to England, for whom each is open", async () => {
  const linksOf = async (reader: string) => (await page("/trusts/XN1", reader)).querySelectorAll("main a").map((link) => link.getAttribute("href"));
  expect(await linksOf(NORTHMOOR)).toEqual(expect.arrayContaining(["/trusts/XN1/asks", "/england", "/ics/XMV"]));
  expect(await linksOf("board member of Northmoor")).toEqual(expect.arrayContaining(["/england", "/ics/XMV"]));
  expect(await linksOf("board member of Northmoor")).not.toContain("/trusts/XN1/asks");
});

test("the news of a system is new until the reader says it is read, and to nobody else's reading", async () => {
  const news = async (reader: string) => (await page("/ics/XMV", reader)).querySelectorAll("#news ~ ul li").map(({ text }) => text);
  const before = await news(LEAD);
  expect(before.some((line) => line.includes("released"))).toBe(true);
  const answer = await sendForm(`${ground.url}/ics/XMV/seen`, {}, cookieOf(LEAD));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/ics/XMV"]);
  expect(await news(LEAD)).toEqual([]);
  expect(parse(await (await get("/ics/XMV")).text()).querySelector("#news ~ p")?.text).toMatch(/^Nothing is new since then/);
  expect(await news(BOTH)).toEqual(before);
  expect((await sendForm(`${ground.url}/ics/XZZ/seen`, {}, cookieOf(LEAD))).status).toBe(404);
});
