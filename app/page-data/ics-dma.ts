import { compareDma } from "../core/comparison/dma-comparison";
import { groupDmaEntries, type DmaGroup, type PeerMean } from "../core/comparison/dma-groups";
import type { ComparePageQuery } from "../core/comparison/compare-page-query";
import { DMA_MEASURES, SHORT_DMA_TITLES } from "../core/comparison/dma-release";
import type { Basis, ThemeLevels } from "../core/comparison/peer-entry";
import type { PlacedDmaEntry } from "../core/comparison/place-dma-entries";
import { careSettingName, type CareSetting } from "../core/organisations/care-setting";
import { bandInWords } from "../core/text/comparison";
import { formatDate } from "../core/text/dates";
import { listInWords } from "../core/text/lists";
import { formatCount, formatNumber } from "../core/text/numbers";
import { placeOfSystem, shortTrustName } from "../core/text/organisation-names";
import type { Queries } from "../db/database";
import { readDmaIcbResults, readDmaPrimaryCare } from "../db/dma";
import type { DmaTableProps, DmaTableRow } from "../ui/charts/dma-table";
import type { IcsDmaProps } from "../ui/pages/ics-dma-section";
import type { PlacedRelease } from "./ics-document";

/** The publisher's scale, on which every bar is drawn. */
const SCALE = { lowest: 0, highest: 5 } as const;

export const DMA_COLUMNS = DMA_MEASURES.map((id) => ({ id, title: SHORT_DMA_TITLES[id] }));

export type DmaView = { readonly system: { readonly code: string; readonly name: string }; readonly placed: PlacedRelease; readonly query: ComparePageQuery; readonly savedPeers: readonly string[] };

/** The entries of an ICS with their averages, each with its basis and n. Null: the release has none here. */
export function dmaTable({ system, placed: { release, entries }, query, savedPeers }: DmaView): DmaTableProps | null {
  const setting = query.setting === "all" ? null : query.setting;
  const groups = groupDmaEntries(entries, { systemCode: system.code, setting, basis: query.basis, peers: query.peers, savedPeers });
  if (groups.length === 0) return null;
  return {
    caption: `${release.name}: figures by entry and measure`,
    columns: DMA_COLUMNS,
    scale: SCALE,
    groups: groups.map((group) => (group.kind === "together" ? groupTogether(group, query.basis) : groupAlone(group, placeOfSystem(system.name), query.basis))),
    source: `Source: ${release.name}, ${release.fileName}, ${formatDate(release.asAt)}, file ${release.sha256.slice(0, 8)}, as published. “Overall” is never recomputed. Downloads do not round.`,
  };
}

type Group = DmaTableProps["groups"][number];

function groupTogether({ setting, entries, means }: Extract<DmaGroup, { kind: "together" }>, basis: Basis): Group {
  return {
    title: setting === null ? "Every care setting" : careSettingName(setting),
    rows: [...entries.map((entry) => entryRow(entry, setting === null)), ...means.map((mean) => meanRow(mean, basis, mean.of))],
  };
}

function groupAlone({ rows }: Extract<DmaGroup, { kind: "alone" }>, place: string, basis: Basis): Group {
  const settings = [...new Set(rows.map(({ entry }) => careSettingName(entry.setting).toLowerCase()))];
  const wider = [...new Set(rows.flatMap(({ mean }) => (mean === null ? [] : mean.of === "region" ? "the region" : "England")))];
  return {
    title: `No other ${listInWords(settings, "or")} entry in ${place}: ${wider.length === 0 ? "and none elsewhere" : `showing ${listInWords(wider, "or")}`}`,
    rows: rows.flatMap(({ entry, mean }) => [entryRow(entry, true), ...(mean === null ? [] : [{ ...meanRow(mean, basis, `${idOf(entry)}-mean`), kind: "wider" as const }])]),
  };
}

function entryRow(entry: PlacedDmaEntry, withSetting: boolean): DmaTableRow {
  return { id: idOf(entry), name: shortTrustName(entry.trust?.name ?? entry.sourceName), ...(withSetting ? { note: careSettingName(entry.setting).toLowerCase() } : {}), kind: "entry", values: valuesOf(entry.levels) };
}

function meanRow({ of, setting, n, mean }: PeerMean, basis: Basis, id: string): DmaTableRow {
  const here = setting === null ? "Mean" : `${careSettingName(setting)} mean`;
  const whose = { system: here, region: "Region mean", nation: "England mean", saved: "Your set’s mean" }[of];
  return { id, name: `${whose}, by ${basis}, n\u00a0${formatCount(n)}`, kind: "mean", values: mean === null ? DMA_MEASURES.map(() => null) : valuesOf(mean) };
}

/** Each entry of one trust beside the others of its setting here and in England: bands with ties, no position. */
export function besidePeers({ system, placed: { release, entries }, query }: DmaView, trustCode: string | null): IcsDmaProps["beside"] {
  if (trustCode === null) return [];
  const own = entries.filter(({ trust, systemCode }) => trust?.code === trustCode && systemCode === system.code);
  return own.map(({ setting, trust, levels }) => {
    const asked = { setting, basis: query.basis, membership: query.membership ?? "release", trust: trustCode } as const;
    const { trust: compared } = compareDma({ ics: system, release, entries, query: asked });
    const others = compared?.peersWithout ?? { n: 0, mean: null };
    const kind = careSettingName(setting).toLowerCase();
    return {
      id: `beside-${setting}`,
      title: `${shortTrustName(trust?.name ?? "")}, ${kind}, beside its peers`,
      note: others.n === 0 ? `No other ${kind} entry in ${placeOfSystem(system.name)}, so no mean of others.` : `Others here: mean of ${formatCount(others.n)} other ${kind} ${others.n === 1 ? "entry" : "entries"} in ${placeOfSystem(system.name)}. Levels tie often, so England is given as a quarter or half, not a place.`,
      rows: DMA_COLUMNS.map(({ id, title }) => ({ id, measure: title, own: formatNumber(levels[id]), others: formatNumber(others.mean?.[id] ?? null), england: bandInWords(compared?.band?.[id] ?? null) ?? "not shown" })),
    };
  });
}

/** Overall of this release and the one before, on the domains that compare, as published. */
export function overallChange({ system, placed: { entries }, query }: DmaView): IcsDmaProps["change"] {
  return entries
    .filter((entry) => entry.systemCode === system.code && (query.setting === "all" || entry.setting === query.setting))
    .map((entry) => ({ id: idOf(entry), name: `${shortTrustName(entry.trust?.name ?? entry.sourceName)}, ${careSettingName(entry.setting).toLowerCase()}`, before: formatNumber(entry.overallBefore), now: formatNumber(entry.overall), beforeAt: entry.overallBefore, nowAt: entry.overall }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the publisher gives of the year before, and what not. */
export function changeNote(change: IcsDmaProps["change"], { before, now }: IcsDmaProps["changeHeads"]): string {
  if (change.every(({ beforeAt }) => beforeAt === null)) return `The publisher gives no figure of ${before} beside ${now} here.`;
  return `As published, over the domains that the publisher counts as comparable: either figure may differ from the overall of its year alone. No single measure has a figure of ${before} in this release.`;
}

/** The board's own return and its primary care, in a table of their own, and its own overall of both years. Tables null: the release has neither. */
export async function icbApart(db: Queries, { system, placed: { release } }: DmaView, { before, now }: IcsDmaProps["changeHeads"]): Promise<Pick<IcsDmaProps, "apart" | "apartChange">> {
  const [own, primary] = await Promise.all([readDmaIcbResults(db, release.id), readDmaPrimaryCare(db, release.id)]);
  const rows: DmaTableRow[] = [
    ...own.filter(({ icbCode }) => icbCode === system.code).map(({ levels }): DmaTableRow => ({ id: "icb", name: "The ICB’s own return", kind: "entry", values: valuesOf(levels) })),
    ...primary.filter(({ icbCode }) => icbCode === system.code).map(({ levels }): DmaTableRow => ({ id: "primary-care", name: "Primary care, as the ICB returned it", kind: "entry", values: valuesOf(levels) })),
  ];
  if (rows.length === 0) return { apart: null, apartChange: null };
  const board = own.find(({ icbCode }) => icbCode === system.code);
  const apart = { caption: "The ICB’s own return and primary care", columns: DMA_COLUMNS, scale: SCALE, groups: [{ rows }], source: "Other questions than the providers’ were asked: never averaged with theirs." };
  return { apart, apartChange: board === undefined || board.overall === null || board.overallBefore === null ? null : `The ICB’s own return overall, on the domains that compare, as published: ${formatNumber(board.overallBefore)} in ${before}, ${formatNumber(board.overall)} in ${now}.` };
}

function valuesOf(levels: ThemeLevels): readonly (number | null)[] {
  return DMA_MEASURES.map((id) => levels[id] ?? null);
}

function idOf({ trust, sourceName, setting }: { readonly trust: { readonly code: string } | null; readonly sourceName: string; readonly setting: CareSetting }): string {
  return `${trust?.code ?? sourceName}-${setting}`;
}
