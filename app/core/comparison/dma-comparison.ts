import { CARE_SETTINGS } from "../organisations/care-setting";
import { mean } from "./averages";
import { rowsOn } from "./basis";
import type { CompareDocument, ComparedEntry } from "./compare-document";
import type { CompareQuery } from "./compare-query";
import type { DmaRelease } from "./dma-release";
import { DMA_MEASURES } from "./dma-release";
import type { PeerEntry, ThemeLevels } from "./peer-entry";
import { peersIn } from "./peer-set";
import { peersWithout, summarisePeers } from "./peer-summary";
import { midRankPercentile, percentileBand } from "./percentile";
import type { PlacedDmaEntry } from "./place-dma-entries";

/** What a comparison on the DMA layer is made of. */
export type DmaComparison = {
  readonly ics: CompareDocument["ics"];
  readonly release: DmaRelease;
  /** Every entry of the release, in the nation, placed by the membership asked for. */
  readonly entries: readonly PlacedDmaEntry[];
  readonly query: Pick<CompareQuery, "setting" | "basis" | "membership" | "trust">;
};

/**
 * Compares the providers of one ICS on the official layer.
 *
 * @returns unrounded; peers of nobody are null, and so is the mean without the trust where it is alone
 */
export function compareDma({ ics, release, entries, query }: DmaComparison): CompareDocument {
  const setting = query.setting === "all" ? null : query.setting;
  const all = entries.map(toPeerEntry);
  const peers = peersIn(all, { kind: "system", systemCode: ics.code, setting });
  const nation = peersIn(all, { kind: "nation", setting });
  const national = summarisePeers(nation, query.basis, DMA_MEASURES);
  const { basis: _, ...summary } = summarisePeers(peers, query.basis, DMA_MEASURES);
  return {
    ics,
    layer: "dma",
    setting: query.setting,
    basis: query.basis,
    membership: query.membership,
    source: { name: release.name, file: release.fileName, sha256: release.sha256, asAt: release.asAt },
    entries: entries
      .filter((entry) => entry.systemCode === ics.code && (setting === null || entry.setting === setting))
      .toSorted(byNameAndSetting)
      .map(toComparedEntry),
    peers: summary,
    national: { n: national.n, mean: national.mean, median: national.median },
    trust: query.trust === null ? null : compareTrust(query.trust, peers, nation, query),
  };
}

function compareTrust(code: string, peers: readonly PeerEntry[], nation: readonly PeerEntry[], { basis }: DmaComparison["query"]): CompareDocument["trust"] {
  const own = peers.filter(({ provider }) => provider === code);
  const levels = own.length === 0 ? null : byMeasure((id) => mean(own.map((entry) => entry.levels[id] ?? null)));
  const others = peersWithout(code, peers, basis, DMA_MEASURES);
  const rows = rowsOn(basis, nation, DMA_MEASURES);
  // By entry, a trust with several settings stands in several rows: its mean is none of them.
  const isRanked = levels !== null && rows.filter(({ provider }) => provider === code).length === 1;
  const valuesOf = (id: string) => rows.map((row) => row.levels[id] ?? null);
  return {
    code,
    levels,
    peersWithout: { n: others.n, mean: others.mean },
    percentile: isRanked ? byMeasure((id) => midRankPercentile(levels[id] ?? null, valuesOf(id))) : null,
    band: isRanked ? byMeasure((id) => percentileBand(levels[id] ?? null, valuesOf(id))) : null,
  };
}

function byMeasure<T>(valueOf: (id: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(DMA_MEASURES.map((id) => [id, valueOf(id)]));
}

/** An entry as peers are counted: by its code, or by its printed name while that is joined to none. */
export function toPeerEntry({ trust, sourceName, setting, systemCode, regionCode, levels }: PlacedDmaEntry): PeerEntry {
  return { provider: trust?.code ?? sourceName, setting, systemCode, regionCode, levels };
}

function toComparedEntry({ trust, sourceName, setting, levels, overall }: PlacedDmaEntry): ComparedEntry {
  const published: ThemeLevels = levels;
  return { trust: trust ?? { code: null, name: sourceName }, setting, levels: published, overall };
}

function byNameAndSetting(a: PlacedDmaEntry, b: PlacedDmaEntry): number {
  const [one, other] = [a.trust?.name ?? a.sourceName, b.trust?.name ?? b.sourceName];
  if (one !== other) return one < other ? -1 : 1;
  return CARE_SETTINGS.indexOf(a.setting) - CARE_SETTINGS.indexOf(b.setting);
}
