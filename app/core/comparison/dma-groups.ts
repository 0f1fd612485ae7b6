import { CARE_SETTINGS, type CareSetting } from "../organisations/care-setting";
import type { PeerChoiceName } from "./compare-page-query";
import { DMA_MEASURES } from "./dma-release";
import { toPeerEntry } from "./dma-comparison";
import { choosePeers } from "./fallback";
import type { Basis, ThemeLevels } from "./peer-entry";
import { peersIn, type PeerSet } from "./peer-set";
import { summarisePeers } from "./peer-summary";
import type { PlacedDmaEntry } from "./place-dma-entries";

/** An average with what it ran over. Mean null: nobody is there. */
export type PeerMean = { readonly of: PeerSet["kind"]; readonly setting: CareSetting | null; readonly n: number; readonly mean: ThemeLevels | null };

/** Entries of one ICS that share their averages, or that stand alone in it, each with wider peers of its own. */
export type DmaGroup =
  | { readonly kind: "together"; readonly setting: CareSetting | null; readonly entries: readonly PlacedDmaEntry[]; readonly means: readonly PeerMean[] }
  | { readonly kind: "alone"; readonly rows: readonly { readonly entry: PlacedDmaEntry; readonly mean: PeerMean | null }[] };

export type DmaGrouping = { readonly systemCode: string; readonly setting: CareSetting | null; readonly basis: Basis; readonly peers: PeerChoiceName; readonly savedPeers: readonly string[] };

/**
 * Groups the entries of one ICS with the peers asked for. Like for like is the same setting in the ICS; an entry with
 * nobody beside it there is shown with its region, else the nation, in a group that says so.
 *
 * @param entries every entry of the release, placed by the membership asked for
 * @returns settings in their usual order, entries in order of name
 */
export function groupDmaEntries(entries: readonly PlacedDmaEntry[], grouping: DmaGrouping): readonly DmaGroup[] {
  const { systemCode, setting } = grouping;
  const own = entries.filter((entry) => entry.systemCode === systemCode && (setting === null || entry.setting === setting)).toSorted(byName);
  if (own.length === 0) return [];
  if (grouping.peers === "system") return [{ kind: "together", setting, entries: own, means: meansOf(entries, own, setting, grouping) }];
  const settings = CARE_SETTINGS.map((one) => ({ setting: one, entries: own.filter((entry) => entry.setting === one) })).filter((one) => one.entries.length > 0);
  const isAlone = (group: (typeof settings)[number]) => grouping.peers === "like-for-like" && new Set(group.entries.map(nameOf)).size === 1;
  const alone = settings.filter(isAlone).flatMap((group) => group.entries);
  return [
    ...settings.filter((group) => !isAlone(group)).map((group): DmaGroup => ({ kind: "together", ...group, means: meansOf(entries, group.entries, group.setting, grouping) })),
    ...(alone.length === 0 ? [] : [{ kind: "alone" as const, rows: alone.map((entry) => ({ entry, mean: widerMean(entries, entry, grouping.basis) })) }]),
  ];
}

function meansOf(entries: readonly PlacedDmaEntry[], own: readonly PlacedDmaEntry[], setting: CareSetting | null, { systemCode, basis, peers, savedPeers }: DmaGrouping): readonly PeerMean[] {
  const nation: PeerSet = { kind: "nation", setting };
  const regionCode = own.find((entry) => entry.regionCode !== null)?.regionCode ?? null;
  const chosen: PeerSet | null =
    peers === "nation" ? null : peers === "region" ? (regionCode === null ? null : { kind: "region", regionCode, setting }) : peers.startsWith("saved:") ? { kind: "saved", providers: savedPeers, setting } : { kind: "system", systemCode, setting };
  return [...(chosen === null ? [] : [chosen]), nation].map((set) => meanOf(entries, set, basis));
}

function widerMean(entries: readonly PlacedDmaEntry[], entry: PlacedDmaEntry, basis: Basis): PeerMean | null {
  const choice = choosePeers(entries.map(toPeerEntry), toPeerEntry(entry));
  return choice === null ? null : meanOf(entries, choice.set, basis);
}

function meanOf(entries: readonly PlacedDmaEntry[], set: PeerSet, basis: Basis): PeerMean {
  const { n, mean } = summarisePeers(peersIn(entries.map(toPeerEntry), set), basis, DMA_MEASURES);
  return { of: set.kind, setting: set.setting, n, mean };
}

function nameOf({ trust, sourceName }: PlacedDmaEntry): string {
  return trust?.name ?? sourceName;
}

function byName(a: PlacedDmaEntry, b: PlacedDmaEntry): number {
  if (nameOf(a) !== nameOf(b)) return nameOf(a) < nameOf(b) ? -1 : 1;
  return CARE_SETTINGS.indexOf(a.setting) - CARE_SETTINGS.indexOf(b.setting);
}
