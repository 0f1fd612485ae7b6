import { expect } from "vitest";
import { DMA_MEASURES } from "../../../app/core/comparison/dma-release";
import { choosePeers } from "../../../app/core/comparison/fallback";
import type { PeerEntry, ThemeLevels } from "../../../app/core/comparison/peer-entry";
import { peersIn } from "../../../app/core/comparison/peer-set";
import { peersWithout, summarisePeers } from "../../../app/core/comparison/peer-summary";
import { midRankPercentile } from "../../../app/core/comparison/percentile";
import { testOnRealFiles } from "../../support/shared-data";
import { readDmaEntries } from "./dma-workbook";

const WEST_YORKSHIRE = "NHS WEST YORKSHIRE INTEGRATED CARE BOARD";

testOnRealFiles("the file has the entries, names, systems and cells the methods page counts", async () => {
  const entries = await readDmaEntries();
  expect(entries.length).toBe(285);
  expect(new Set(entries.map(({ provider }) => provider)).size).toBe(204);
  expect(systemsOf(entries).length).toBe(42);
  const cells = new Map<string, number>();
  for (const entry of entries) cells.set(cellOf(entry), (cells.get(cellOf(entry)) ?? 0) + 1);
  expect(cells.size).toBe(125);
  expect([...cells.values()].filter((size) => size === 1).length).toBe(60);
  expect(entries.filter((entry) => (cells.get(cellOf(entry)) ?? 0) - 1 <= 2).length).toBe(161);
  expect(systemsOf(entries).filter((code) => new Set(inSystem(entries, code).map(({ provider }) => provider)).size <= 2).length).toBe(8);
});

testOnRealFiles("Airedale, acute: its own levels, West Yorkshire with and without it, all settings, and the nation", async () => {
  const entries = await readDmaEntries();
  const own = find(entries, "AIREDALE");
  expect(inOrder(own.levels)).toEqual([2.0, 2.4, 1.5, 2.5, 2.0, 2.0, 2.2]);

  const acute = peersIn(entries, { kind: "system", systemCode: WEST_YORKSHIRE, setting: "acute" });
  expectSummary(summarisePeers(acute, "entry", DMA_MEASURES), 5, [3.0, 2.64, 1.96, 2.66, 2.06, 2.28, 2.36]);
  expectSummary(peersWithout(own.provider, acute, "entry", DMA_MEASURES), 4, [3.25, 2.7, 2.075, 2.7, 2.075, 2.35, 2.4]);

  const all = peersIn(entries, { kind: "system", systemCode: WEST_YORKSHIRE, setting: null });
  expectSummary(summarisePeers(all, "entry", DMA_MEASURES), 16, [2.819, 2.631, 2.35, 2.669, 1.925, 2.163, 2.288]);

  const nation = peersIn(entries, { kind: "nation", setting: "acute" });
  expectSummary(summarisePeers(nation, "entry", DMA_MEASURES), 134, [2.831, 2.653, 2.373, 2.607, 2.149, 2.418, 2.169]);

  const percentiles = DMA_MEASURES.map((id) => midRankPercentile(own.levels[id] ?? null, nation.map(({ levels }) => levels[id] ?? null)));
  [17.9, 28.4, 7.5, 48.1, 41.4, 25.7, 55.6].forEach((expected, index) => expect(percentiles[index]).toBeCloseTo(expected, 1));
});

testOnRealFiles("Frimley Health, acute: alone in its system, so its peers there are not available, never 0", async () => {
  const entries = await readDmaEntries();
  const own = find(entries, "FRIMLEY HEALTH");
  const alone = peersIn(entries, { kind: "system", systemCode: own.systemCode ?? "", setting: "acute" });
  expect(alone).toEqual([own]);
  expect(peersWithout(own.provider, alone, "entry", DMA_MEASURES)).toMatchObject({ n: 0, mean: null, median: null, min: null, max: null });

  const choice = choosePeers(entries, own);
  expect(choice?.set).toEqual({ kind: "region", regionCode: own.regionCode, setting: "acute" });
  expect(choice?.passedOver).toEqual([{ kind: "system", systemCode: own.systemCode, setting: "acute" }]);
  expect(choice?.entries).toContain(own);
});

testOnRealFiles("by entry or by provider changes a measure by more than 0.1 in 21 of the 42 systems", async () => {
  const entries = await readDmaEntries();
  const moved = systemsOf(entries).filter((code) => {
    const peers = inSystem(entries, code);
    const byEntry = summarisePeers(peers, "entry", DMA_MEASURES).mean;
    const byProvider = summarisePeers(peers, "provider", DMA_MEASURES).mean;
    return DMA_MEASURES.some((id) => Math.abs((byEntry?.[id] ?? 0) - (byProvider?.[id] ?? 0)) > 0.1);
  });
  expect(moved.length).toBe(21);
});

testOnRealFiles("every entry of every system finds like-for-like peers somewhere, and says what it passed over", async () => {
  const entries = await readDmaEntries();
  for (const own of entries) {
    const choice = choosePeers(entries, own);
    expect(choice?.entries.every(({ setting }) => setting === own.setting)).toBe(true);
    const hasNeighbour = entries.some((one) => cellOf(one) === cellOf(own) && one.provider !== own.provider);
    expect(choice?.passedOver.length === 0).toBe(hasNeighbour);
  }
});

function expectSummary({ n, mean }: { readonly n: number; readonly mean: ThemeLevels | null }, expectedN: number, expected: readonly number[]): void {
  expect(n).toBe(expectedN);
  // Printed to three decimals on the methods page: so they must agree to within half of the third.
  expected.forEach((value, index) => expect(Math.abs((inOrder(mean ?? {})[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(0.0005 + 1e-9));
}

function inOrder(levels: ThemeLevels): readonly (number | null)[] {
  return DMA_MEASURES.map((id) => levels[id] ?? null);
}

function find(entries: readonly PeerEntry[], name: string): PeerEntry {
  const found = entries.find(({ provider, setting }) => provider.startsWith(name) && setting === "acute");
  if (found === undefined) throw new Error(`The file has no acute entry of ${name}`);
  return found;
}

function systemsOf(entries: readonly PeerEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ systemCode }) => systemCode ?? []))];
}

function inSystem(entries: readonly PeerEntry[], systemCode: string): readonly PeerEntry[] {
  return peersIn(entries, { kind: "system", systemCode, setting: null });
}

function cellOf({ systemCode, setting }: PeerEntry): string {
  return `${systemCode} ${setting}`;
}
