import { parse } from "node-html-parser";
import { afterAll, expect } from "vitest";
import { DMA_MEASURES } from "../../app/core/comparison/dma-release";
import { readDmaEntries } from "../core/comparison/dma-workbook";
import { testOnRealFiles } from "../support/shared-data";
import { BASES, boardCodes, differences, openRealRelease, plainFigures, SETTINGS, type RealRelease } from "./real-release";

let opened: Promise<RealRelease> | null = null;

/** Opened by the first test that runs: without the real file none does. */
function release(): Promise<RealRelease> {
  opened ??= openRealRelease();
  return opened;
}
afterAll(async () => (await opened)?.close());

testOnRealFiles("compare.json of every ICS, setting and basis is what the file itself gives, by a path that shares no code", async () => {
  const { compare } = await release();
  const rows = await readDmaEntries();
  const codes = boardCodes();
  const boards = [...new Set(rows.map(({ systemCode }) => systemCode ?? ""))];
  expect(boards).toHaveLength(42);
  const inSetting = (setting: string) => rows.filter((row) => setting === "all" || row.setting === setting);
  const nation = new Map(SETTINGS.flatMap((setting) => BASES.map((basis) => [`${setting} ${basis}`, plainFigures(inSetting(setting), basis, DMA_MEASURES)] as const)));
  const wrong: string[] = [];
  for (const board of boards) {
    const code = codes.get(board.toUpperCase()) ?? `no code for ${board}`;
    for (const setting of SETTINGS) {
      const own = inSetting(setting).filter(({ systemCode }) => systemCode === board);
      for (const basis of BASES) {
        const { entries, peers, national } = await compare(code, `release=2025&setting=${setting}&basis=${basis}`);
        const where = `${code} ${setting} ${basis}`;
        const { n, mean, median } = nation.get(`${setting} ${basis}`) ?? plainFigures([], basis, DMA_MEASURES);
        wrong.push(...differences(where, peers, plainFigures(own, basis, DMA_MEASURES)), ...differences(`${where} national`, national ?? {}, { n, mean, median }));
        const levelsOf = (all: readonly { readonly setting: string | null; readonly levels: Readonly<Record<string, number | null>> }[]) => all.map((one) => [one.setting, ...DMA_MEASURES.map((id) => one.levels[id])].join(" ")).toSorted();
        if (levelsOf(entries).join() !== levelsOf(own).join()) wrong.push(`${where}: the entries are not the file's`);
      }
    }
  }
  expect(wrong).toEqual([]);
}, 240_000);

testOnRealFiles("Airedale stands in West Yorkshire as the methods page says, to the third decimal", async () => {
  const { trust, peers, national } = await (await release()).compare("QWO", "release=2025&setting=acute&trust=RCF");
  const inOrder = (levels: Readonly<Record<string, number | null>> | null | undefined) => DMA_MEASURES.map((id) => levels?.[id] ?? Number.NaN);
  const agree = (found: readonly number[], expected: readonly number[], most: number) => expected.forEach((value, at) => expect(Math.abs((found[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(most + 1e-9));
  expect([peers.n, trust?.peersWithout.n, national?.n]).toEqual([5, 4, 134]);
  agree(inOrder(trust?.levels), [2, 2.4, 1.5, 2.5, 2, 2, 2.2], 0);
  agree(inOrder(peers.mean), [3, 2.64, 1.96, 2.66, 2.06, 2.28, 2.36], 0.0005);
  agree(inOrder(trust?.peersWithout.mean), [3.25, 2.7, 2.075, 2.7, 2.075, 2.35, 2.4], 0.0005);
  agree(inOrder(national?.mean), [2.831, 2.653, 2.373, 2.607, 2.149, 2.418, 2.169], 0.0005);
  agree(inOrder(trust?.percentile), [17.9, 28.4, 7.5, 48.1, 41.4, 25.7, 55.6], 0.05);
});

testOnRealFiles("Frimley Health is alone, in a board that has closed: no mean of others and never 0; its page shows the region and says so", async () => {
  const { compare, get } = await release();
  const { ics, trust } = await compare("QNQ", "setting=acute&trust=RDU");
  expect(ics.name).toMatch(/Frimley/);
  expect(trust?.peersWithout).toEqual({ n: 0, mean: null });
  const regrouped = await compare("QNQ", "setting=acute&membership=today");
  expect(regrouped.entries).toEqual([]);
  expect(regrouped.peers).toMatchObject({ n: 0, mean: null, median: null, min: null, max: null });
  const page = parse(await (await get("/ics/QNQ/compare?setting=acute")).text());
  expect(page.querySelectorAll(".bm-dma__group").map(({ text }) => text)).toEqual(["No other acute entry in Frimley: showing the region"]);
  expect(page.querySelectorAll(".bm-dma tbody tr").some(({ text }) => /Region mean, by entry, n\u00a0\d\d/.test(text))).toBe(true);
});

testOnRealFiles("a board that closed keeps its pages, with the way to those that follow; they answer by today's membership, with the way back", async () => {
  const { compare, get } = await release();
  expect((await compare("QMJ", "release=2025")).entries).toHaveLength((await readDmaEntries()).filter(({ systemCode }) => boardCodes().get(systemCode?.toUpperCase() ?? "") === "QMJ").length);
  const linksOf = async (code: string) => parse(await (await get(`/ics/${code}/compare`)).text()).querySelectorAll("main a").map((link) => link.getAttribute("href"));
  expect(await linksOf("QMJ")).toContain("/ics/Z9B2Z");
  expect(await linksOf("Z9B2Z")).toEqual(expect.arrayContaining(["/ics/QMJ", "/ics/QRV"]));
  const today = await compare("Z9B2Z", "release=2025&membership=today");
  const before = [...(await compare("QMJ", "release=2025")).entries, ...(await compare("QRV", "release=2025")).entries];
  const namesOf = (entries: typeof before) => entries.map(({ trust, setting }) => `${trust.code} ${setting}`).toSorted();
  expect(namesOf([...today.entries])).toEqual(namesOf(before));
});

testOnRealFiles("2024 beside 2025 is what the publisher prints for the domains that compare, and nothing else of 2024 is shown", async () => {
  const page = parse(await (await (await release()).get("/ics/QWO/compare?setting=acute")).text());
  const rows = page.querySelectorAll("details").find((details) => details.text.includes("on the domains that compare"))?.querySelectorAll("tbody tr") ?? [];
  const airedale = rows.find(({ text }) => text.includes("Airedale"));
  expect(rows).toHaveLength(5);
  expect(airedale?.querySelectorAll("td").slice(-2).map(({ text }) => text)).toEqual(["2024: 1.8", "2025: 2.2"]);
  expect(page.text).toContain("No single measure has a figure of 2024 in this release.");
});

testOnRealFiles("the ICB's own return and primary care stand apart, both years of its own as the publisher prints them", async () => {
  const page = parse(await (await (await release()).get("/ics/QUA/compare")).text());
  const apart = page.querySelectorAll("details").find((details) => details.text.includes("The ICB’s own return and primary care, apart"));
  expect(apart?.querySelectorAll("tbody th").map(({ text }) => text.trim())).toEqual(["The ICB’s own return", "Primary care, as the ICB returned it"]);
  expect(apart?.text).toContain("as published: 2.6 in 2024, 3.3 in 2025.");
});
