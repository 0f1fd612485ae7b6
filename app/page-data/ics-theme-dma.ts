import { DMA_MEASURES, type DmaMeasure } from "../core/comparison/dma-release";
import { toPeerEntry } from "../core/comparison/dma-comparison";
import { choosePeers } from "../core/comparison/fallback";
import { peersIn, type PeerSet } from "../core/comparison/peer-set";
import { peersWithout, summarisePeers } from "../core/comparison/peer-summary";
import type { PlacedDmaEntry } from "../core/comparison/place-dma-entries";
import { careSettingName } from "../core/organisations/care-setting";
import { formatDate } from "../core/text/dates";
import { formatCount, formatNumber } from "../core/text/numbers";
import { placeOfSystem, shortTrustName } from "../core/text/organisation-names";
import { listDmaReleases } from "../db/dma";
import type { IcsThemeDmaProps } from "../ui/pages/ics-theme-dma";
import { findPlacedRelease, findReleaseHere, type PlacedRelease } from "./ics-document";
import type { IcsPlace, IcsTools } from "./ics-place";

/** One measure of the official layer in a system, on the publisher's scale; null: the publisher has no such measure, or nothing is imported. */
export async function readThemeDma(tools: IcsTools, { system, reader }: IcsPlace, themeId: string): Promise<IcsThemeDmaProps | null> {
  const measure = DMA_MEASURES.find((id) => id === themeId);
  if (measure === undefined) return null;
  const placed = await findReleaseHere(tools, system);
  if (placed === null) return null;
  const { release } = placed;
  const here = placed.entries.filter(({ systemCode }) => systemCode === system.code).toSorted(byNameAndSetting);
  return {
    title: `Beside it, the official ${release.name}`,
    source: `Source: ${release.name}, ${release.fileName}, ${formatDate(release.asAt)}, file ${release.sha256.slice(0, 8)}, as published. Averages by entry.`,
    rows: here.map((entry) => rowOf(entry, placed, measure, { code: system.code, place: placeOfSystem(system.name), own: reader.ownTrusts })),
    releases: await readOverReleases(tools, system, measure),
  };
}

type Here = { readonly code: string; readonly place: string; readonly own: readonly string[] };

function rowOf(entry: PlacedDmaEntry, { entries }: PlacedRelease, measure: DmaMeasure, here: Here): IcsThemeDmaProps["rows"][number] {
  const all = entries.map(toPeerEntry);
  const alike = peersIn(all, { kind: "system", systemCode: here.code, setting: entry.setting });
  const others = peersWithout(toPeerEntry(entry).provider, alike, "entry", [measure]);
  const nation = summarisePeers(peersIn(all, { kind: "nation", setting: entry.setting }), "entry", [measure]);
  const kind = careSettingName(entry.setting).toLowerCase();
  return {
    id: `${nameOf(entry)}-${entry.setting}`,
    name: shortTrustName(nameOf(entry)),
    setting: kind,
    isOwn: entry.trust !== null && here.own.includes(entry.trust.code),
    value: entry.levels[measure],
    peers: alike.filter(({ provider }) => provider !== toPeerEntry(entry).provider).flatMap(({ levels }) => levels[measure] ?? []),
    nationalMean: nation.mean?.[measure] ?? null,
    others: others.n === 0 ? widerWords(entry, entries, measure, kind, here.place) : `${formatNumber(others.mean?.[measure] ?? null)}, n\u00a0${formatCount(others.nOf[measure] ?? 0)}`,
    england: `${formatNumber(nation.mean?.[measure] ?? null)}, n\u00a0${formatCount(nation.nOf[measure] ?? 0)}`,
  };
}

/** Nobody alike is here: the region, or England, and it says so. */
function widerWords(entry: PlacedDmaEntry, entries: readonly PlacedDmaEntry[], measure: DmaMeasure, kind: string, place: string): string {
  const choice = choosePeers(entries.map(toPeerEntry), toPeerEntry(entry));
  if (choice === null) return `no other ${kind} entry in ${place}`;
  const { nOf, mean } = summarisePeers(peersIn(entries.map(toPeerEntry), choice.set), "entry", [measure]);
  return `no other in ${place}; ${WIDER[choice.set.kind]} ${formatNumber(mean?.[measure] ?? null)}, n\u00a0${formatCount(nOf[measure] ?? 0)}`;
}

const WIDER: Readonly<Record<PeerSet["kind"], string>> = { system: "here", region: "region", nation: "England", saved: "your set" };

/** The same measure in each release that was imported; null with fewer than two. The publisher says of no measure that it compares. */
async function readOverReleases(tools: IcsTools, system: IcsPlace["system"], measure: DmaMeasure): Promise<IcsThemeDmaProps["releases"]> {
  const releases = (await listDmaReleases(tools.db)).toReversed();
  if (releases.length < 2) return null;
  const placed = await Promise.all(releases.map(({ id }) => findPlacedRelease(tools, system.code, { release: id, membership: "release" })));
  const own = placed.map((one) => one?.entries.filter(({ systemCode }) => systemCode === system.code) ?? []);
  const keys = [...new Map(own.flat().toSorted(byNameAndSetting).map((entry) => [keyOf(entry), entry])).values()];
  return {
    heads: releases.map(({ id }) => id),
    rows: keys.map((entry) => ({
      id: keyOf(entry),
      name: `${shortTrustName(nameOf(entry))}, ${careSettingName(entry.setting).toLowerCase()}`,
      values: own.map((of) => formatNumber(of.find((one) => keyOf(one) === keyOf(entry))?.levels[measure] ?? null)),
    })),
  };
}

function keyOf(entry: PlacedDmaEntry): string {
  return `${toPeerEntry(entry).provider}-${entry.setting}`;
}

function nameOf({ trust, sourceName }: PlacedDmaEntry): string {
  return trust?.name ?? sourceName;
}

function byNameAndSetting(a: PlacedDmaEntry, b: PlacedDmaEntry): number {
  const [one, other] = [`${nameOf(a)} ${a.setting}`, `${nameOf(b)} ${b.setting}`];
  return one < other ? -1 : Number(one > other);
}
