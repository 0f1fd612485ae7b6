import { DMA_MEASURES, type DmaEntry, type DmaRelease } from "../core/comparison/dma-release";
import type { PeerEntry, ThemeLevels } from "../core/comparison/peer-entry";
import { peersIn } from "../core/comparison/peer-set";
import { peersWithout, summarisePeers } from "../core/comparison/peer-summary";
import type { CareSetting } from "../core/organisations/care-setting";
import type { Queries } from "../db/database";
import { listDmaReleases, readDmaEntries } from "../db/dma";

/** One published entry of a trust with what may stand beside it, all on the publisher's scale. */
export type OwnDmaEntry = {
  readonly setting: CareSetting;
  readonly icbName: string;
  readonly levels: ThemeLevels;
  readonly overall: number | null;
  /** Like-for-like entries of the system the release attributes it to, the trust itself left out; null: there is none. */
  readonly peers: { readonly n: number; readonly mean: ThemeLevels; readonly entries: readonly { readonly name: string; readonly levels: ThemeLevels }[] } | null;
  /** Every entry of the setting in the release, this one among them. */
  readonly national: { readonly n: number; readonly mean: ThemeLevels } | null;
};

export type OwnDma = { readonly release: DmaRelease; readonly entries: readonly OwnDmaEntry[] };

/** A trust's own result in the newest release that has one; null when none has. By entry, as published. */
export async function readOwnDma(db: Queries, trustCode: string): Promise<OwnDma | null> {
  for (const release of await listDmaReleases(db)) {
    const all = await readDmaEntries(db, release.id);
    const own = all.filter(({ trust }) => trust?.code === trustCode);
    if (own.length > 0) return { release, entries: own.map((entry) => besideOthers(entry, all)) };
  }
  return null;
}

function besideOthers(own: DmaEntry, all: readonly DmaEntry[]): OwnDmaEntry {
  const entries = all.map(toPeerEntry);
  const alike = peersIn(entries, { kind: "nation", setting: own.setting });
  const near = own.icbCode === null ? [] : peersIn(entries, { kind: "system", systemCode: own.icbCode, setting: own.setting });
  const provider = providerOf(own);
  const peers = peersWithout(provider, near, "entry", DMA_MEASURES);
  const national = summarisePeers(alike, "entry", DMA_MEASURES);
  return {
    setting: own.setting,
    icbName: own.icbName,
    levels: own.levels,
    overall: own.overall,
    peers:
      peers.mean === null
        ? null
        : {
            n: peers.n,
            mean: peers.mean,
            entries: all
              .filter((entry) => entry.icbCode === own.icbCode && entry.setting === own.setting && providerOf(entry) !== provider)
              .map(({ trust, sourceName, levels }) => ({ name: trust?.name ?? sourceName, levels })),
          },
    national: national.mean === null ? null : { n: national.n, mean: national.mean },
  };
}

function toPeerEntry(entry: DmaEntry): PeerEntry {
  return { provider: providerOf(entry), setting: entry.setting, systemCode: entry.icbCode, regionCode: entry.regionCode, levels: entry.levels };
}

function providerOf({ trust, sourceName }: DmaEntry): string {
  return trust?.code ?? sourceName;
}
