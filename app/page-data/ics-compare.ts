import type { ComparePageQuery } from "../core/comparison/compare-page-query";
import { PEER_CHOICES, TRUST_ORDERS } from "../core/comparison/compare-page-query";
import { COMPARED_SETTINGS } from "../core/comparison/compare-query";
import { compareCycles, cycleAt, previousCycle, type CycleId } from "../core/cycle";
import { careSettingName } from "../core/organisations/care-setting";
import { counted, opening, plural } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { placeOfSystem, shortTrustName } from "../core/text/organisation-names";
import { listSuccessions } from "../db/organisations";
import { listDmaReleases } from "../db/dma";
import { listPeerSets } from "../db/peer-sets";
import type { FilterField } from "../ui/pages/ics-filters";
import type { IcsDmaProps } from "../ui/pages/ics-dma-section";
import type { IcsComparePageProps } from "../ui/pages/ics-compare-page";
import type { FieldErrors } from "../web/forms";
import { paths } from "../web/paths";
import { boardFinding, boardSection, lowSection } from "./ics-board";
import { besidePeers, changeNote, dmaTable, icbApart, overallChange } from "./ics-dma";
import { findPlacedRelease, newestCycle, readTrusts } from "./ics-document";
import { frameOf } from "./ics-frame";
import { historyOf } from "./ics-history";
import { membershipDay } from "./ics-membership";
import { chartsOf } from "./ics-chart-links";
import type { IcsPlace, IcsTools } from "./ics-place";
import { readIcsPosts } from "./ics-posts";
import { releasedTo } from "./ics-released-to";
import { participationSection, sinceSection } from "./ics-since";

/** On a page that gathers much, posts beyond these are a link away. */
const FEW_POSTS = 4;

/** The comparison of an ICS on both layers, for this reader. */
export async function readIcsCompare(tools: IcsTools, place: IcsPlace, query: ComparePageQuery, errors: FieldErrors): Promise<IcsComparePageProps> {
  const { db, frameworks, today } = tools;
  const { system, boards, reader } = place;
  const cycle = query.cycle ?? newestCycle(boards, today);
  const day = membershipDay(system.closed === null ? "today" : "release", cycle, system, today);
  const [all, successions, posts] = await Promise.all([readTrusts(db, system.code, day), listSuccessions(db), readIcsPosts(tools, place)]);
  const trusts = all.filter(({ settings }) => query.setting === "all" || settings.includes(query.setting));
  const view = { systemCode: system.code, frameworks, cycle, trusts, successions, order: query.order, boards };
  const chosen = { ...query, cycle };
  const own = query.trust ?? reader.ownTrusts.find((code) => all.some((trust) => trust.code === code)) ?? null;
  return {
    frame: frameOf(place, "Compare"),
    problems: Object.entries(errors).map(([field, text]) => ({ field: fieldId(field), text })),
    quiet: `${formatCycle(cycle)}, as at ${formatDate(day)}`,
    title: boardFinding(view) ?? `${opening(counted(trusts.length, "trust"))} in ${placeOfSystem(system.name)}; nothing is released to you for ${formatCycle(cycle)}`,
    sentence: "Everything in blue comes from levels that a trust has released by name to you, or your own trust’s. Nothing on this page is worked out from anything else.",
    history: historyOf(system, today),
    filters: { id: "board", label: "The boards’ own view", action: paths.compare(system.code), fields: boardFields(query, cycle, boards, today, all), kept: keptOf(query, ["basis", "release", "membership", "peers", "trust"]) },
    downloads: downloadsOf(system.code, { layer: "board", setting: query.setting, cycle }),
    dmaDownloads: downloadsOf(system.code, { layer: "dma", setting: query.setting, basis: query.basis, ...(query.membership === null ? {} : { membership: query.membership }), ...(query.release === null ? {} : { release: query.release }) }),
    board: boardSection(view, releasedTo(place)),
    charts: { levels: chartsOf(system.code, "levels", chosen), trends: chartsOf(system.code, "levels-trends", chosen), low: chartsOf(system.code, "low", chosen) },
    low: lowSection(view),
    since: sinceSection(view),
    posts: posts && { posts: posts.slice(0, FEW_POSTS), action: paths.asks(system.code), empty: "Nobody has asked or offered yet.", allHref: paths.asks(system.code), count: posts.length > FEW_POSTS ? `All ${posts.length} posts` : "Open asks and offers" },
    participation: participationSection({ cycle, trusts, boards }),
    dma: { ...(await readDmaSection(tools, place, query, own)), charts: { table: chartsOf(system.code, "official", chosen), change: chartsOf(system.code, "official-change", chosen) } },
    englandHref: paths.england(),
  };
}

/** The official layer of the page. */
async function readDmaSection(tools: IcsTools, { system, viewer }: IcsPlace, query: ComparePageQuery, own: string | null): Promise<Omit<IcsDmaProps, "charts">> {
  const { db } = tools;
  const asReleased = await findPlacedRelease(tools, system.code, { release: query.release, membership: "release" });
  const hasEntries = asReleased?.entries.some(({ systemCode }) => systemCode === system.code) ?? false;
  // A board that opened since the release has entries by today's membership alone.
  const membership = query.membership ?? (hasEntries || system.closed !== null ? "release" : "today");
  const placed = membership === "release" ? asReleased : await findPlacedRelease(tools, system.code, { release: query.release, membership });
  const empty: Omit<IcsDmaProps, "charts"> = { peersHref: paths.peers(system.code), title: "Beside it, the official DMA", note: "No Digital Maturity Assessment has been imported yet.", filters: null, table: null, beside: [], change: [], changeHeads: { before: "", now: "" }, changeNote: "", apart: null, apartChange: null, empty: "" };
  if (placed === null) return empty;
  const sets = await listPeerSets(db, viewer.personId);
  const saved = sets.find(({ id }) => `saved:${id}` === query.peers);
  const view = { system, placed, query: { ...query, membership }, savedPeers: saved?.trustCodes ?? [] };
  const year = placed.release.id.slice(0, 4);
  const changeHeads = { before: String(Number(year) - 1), now: year };
  const change = overallChange(view);
  return {
    title: `Beside it, the official ${placed.release.name}`,
    note: `Public, one row per provider and care setting, as published. Another scale and another source: where the two differ, ask why.`,
    filters: { id: "dma", label: "The official figures", action: `${paths.compare(system.code)}#official`, fields: await dmaFields(tools, view, membership, sets, own), kept: keptOf(query, ["cycle", "setting", "order"]) },
    table: dmaTable(view),
    peersHref: paths.peers(system.code),
    beside: besidePeers(view, own),
    change,
    changeHeads,
    changeNote: changeNote(change, changeHeads),
    ...(await icbApart(db, view, changeHeads)),
    empty: `${placed.release.name} has no entry here${membership === "today" ? " by today’s membership" : " as it was released"}.`,
  };
}

function boardFields(query: ComparePageQuery, cycle: CycleId, { levels }: IcsPlace["boards"], today: string, trusts: readonly { readonly settings: readonly string[] }[]): readonly FilterField[] {
  const now = cycleAt(today);
  const cycles = [...new Set([now, previousCycle(now), cycle, ...levels.map((level) => level.cycle)])].toSorted(compareCycles).toReversed();
  return [
    { name: "cycle", label: "Cycle", value: cycle, options: cycles.map((one) => ({ value: one, text: `Board’s own view, ${formatCycle(one)}` })) },
    {
      name: "setting",
      label: "Care setting",
      value: query.setting,
      options: COMPARED_SETTINGS.toReversed().map((one) => {
        const n = one === "all" ? trusts.length : trusts.filter(({ settings }) => settings.includes(one)).length;
        return { value: one, text: one === "all" ? `All settings (${n} ${plural(n, "trust")})` : `${careSettingName(one)} (${n})${n === 1 ? ", no peer here" : ""}` };
      }),
    },
    { name: "order", label: "In order of", value: query.order, options: TRUST_ORDERS.map((one) => ({ value: one, text: { name: "Name", setting: "Care setting", date: "Date released" }[one] })) },
  ];
}

type PeerSetLink = { readonly id: string; readonly name: string };

async function dmaFields({ db }: IcsTools, { placed, query, system }: Parameters<typeof dmaTable>[0], membership: string, sets: readonly PeerSetLink[], own: string | null): Promise<readonly FilterField[]> {
  const releases = await listDmaReleases(db);
  const here = placed.entries.filter(({ systemCode, trust }) => systemCode === system.code && trust !== null).map(({ trust }) => trust);
  const trusts = [...new Map(here.flatMap((trust) => (trust === null ? [] : [[trust.code, trust.name] as const])))].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  const peerWords = { "like-for-like": "Same setting, this ICS", system: "Everyone in this ICS", region: "Same setting, region", nation: "Same setting, England" };
  return [
    { name: "peers", label: "Peers", value: query.peers, options: [...PEER_CHOICES.map((one) => ({ value: one as string, text: peerWords[one] })), ...sets.map(({ id, name }) => ({ value: `saved:${id}`, text: name }))] },
    { name: "basis", label: "Average by", value: query.basis, options: [{ value: "entry", text: "Entry" }, { value: "provider", text: "Provider: settings averaged first" }] },
    { name: "membership", label: "Membership", value: membership, options: [{ value: "release", text: `As at the release, ${placed.release.id.slice(0, 4)}` }, { value: "today", text: "Today" }] },
    { name: "trust", label: "One trust beside its peers", value: own ?? "", options: [{ value: "", text: "None" }, ...trusts.map(([value, name]) => ({ value, text: shortTrustName(name) }))] },
    ...(releases.length < 2 ? [] : [{ name: "release", label: "Release", value: placed.release.id, options: releases.map(({ id }) => ({ value: id, text: id })) }]),
  ];
}

function downloadsOf(code: string, query: Readonly<Record<string, string>>): IcsComparePageProps["downloads"] {
  const search = new URLSearchParams(query).toString();
  return ([".csv", ".xlsx", ".json"] as const).map((ending) => ({ href: `${paths.compare(code, ending)}?${search}`, text: ending.slice(1).toUpperCase() }));
}

function keptOf(query: ComparePageQuery, names: readonly (keyof ComparePageQuery)[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name) => (query[name] === null ? [] : [[name, String(query[name])]])));
}

function fieldId(field: string): string {
  return ["cycle", "setting", "order"].includes(field) ? `board-${field}` : `dma-${field}`;
}
