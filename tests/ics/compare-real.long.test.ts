import { afterAll, expect } from "vitest";
import { DMA_MEASURES } from "../../app/core/comparison/dma-release";
import { testOnRealFiles } from "../support/shared-data";
import { BASES, boardCodes, boardsToday, differences, openRealRelease, plainFigures, SETTINGS, type PlainRow, type RealRelease } from "./real-release";

let opened: Promise<RealRelease> | null = null;

function release(): Promise<RealRelease> {
  opened ??= openRealRelease();
  return opened;
}
afterAll(async () => (await opened)?.close());

/** Every entry with its trust's code, as the boards of the release have it; the daily test holds these against the file. */
async function everyEntry({ compare }: RealRelease): Promise<readonly (PlainRow & { readonly board: string })[]> {
  const all: (PlainRow & { readonly board: string })[] = [];
  for (const board of boardCodes().values()) {
    const { entries } = await compare(board, "release=2025");
    all.push(...entries.map(({ trust, setting, levels }) => ({ board, provider: trust.code ?? trust.name, setting: setting ?? "", levels })));
  }
  return all;
}

testOnRealFiles("by today's membership every board, setting and basis regroups the same entries as the list of trusts has them", async () => {
  const real = await release();
  const rows = await everyEntry(real);
  expect(rows).toHaveLength(285);
  const today = boardsToday();
  const wrong: string[] = [];
  for (const code of new Set(boardCodes().values())) {
    for (const setting of SETTINGS) {
      const own = rows.filter(({ provider, setting: of }) => today.get(provider) === code && (setting === "all" || of === setting));
      for (const basis of BASES) {
        const { entries, peers } = await real.compare(code, `release=2025&membership=today&setting=${setting}&basis=${basis}`);
        if (entries.length !== own.length) wrong.push(`${code} ${setting}: ${entries.length} entries, the list of trusts gives ${own.length}`);
        wrong.push(...differences(`${code} ${setting} ${basis}`, peers, plainFigures(own, basis, DMA_MEASURES)));
      }
    }
  }
  expect(wrong).toEqual([]);
}, 600_000);

testOnRealFiles("every trust beside its peers: its levels, the others' mean, and where it lies in England", async () => {
  const real = await release();
  const rows = await everyEntry(real);
  const wrong: string[] = [];
  for (const { board, provider, setting, levels } of rows) {
    const { trust } = await real.compare(board, `release=2025&setting=${setting}&trust=${provider}`);
    const alike = rows.filter((row) => row.setting === setting);
    const others = plainFigures(alike.filter((row) => row.board === board && row.provider !== provider), "entry", DMA_MEASURES);
    const rank = (id: string) => {
      const [own, all] = [levels[id] ?? Number.NaN, alike.flatMap((row) => row.levels[id] ?? [])];
      return (100 * all.reduce((sum, value) => sum + (value < own ? 1 : value === own ? 0.5 : 0), 0)) / all.length;
    };
    wrong.push(...differences(`${provider} ${setting}`, trust ?? {}, { levels, peersWithout: { n: others.n, mean: others.mean }, percentile: Object.fromEntries(DMA_MEASURES.map((id) => [id, rank(id)])) }));
  }
  expect(wrong).toEqual([]);
}, 600_000);
