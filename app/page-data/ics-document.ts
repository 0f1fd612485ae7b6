import { compareBoards, type ComparedTrust } from "../core/comparison/board-comparison";
import type { CompareDocument } from "../core/comparison/compare-document";
import type { CompareQuery } from "../core/comparison/compare-query";
import { compareDma } from "../core/comparison/dma-comparison";
import { DMA_MEASURES, type DmaRelease } from "../core/comparison/dma-release";
import { placeAsReleased, placeByMembership, type PlacedDmaEntry } from "../core/comparison/place-dma-entries";
import type { TidyFacts } from "../core/comparison/tidy-table";
import { compareCycles, cycleAt, type CycleId } from "../core/cycle";
import { offeredFramework } from "../core/framework/framework-library";
import { measures, themesOf } from "../core/framework/themes";
import { formatCycle } from "../core/text/cycles";
import type { Queries } from "../db/database";
import { listDmaReleases, readDmaEntries } from "../db/dma";
import { listSystemMembers, principalBoards } from "../db/memberships";
import { findTrust, listSuccessions } from "../db/organisations";
import type { FieldErrors } from "../web/forms";
import { membershipDay } from "./ics-membership";
import type { IcsPlace, IcsTools } from "./ics-place";

export type ReadDocument = { readonly ok: true; readonly document: CompareDocument; readonly facts: TidyFacts } | { readonly ok: false; readonly errors: FieldErrors };

/** What an address says of a trust that there is not; null: nothing is wrong. */
export async function refuseTrust({ db }: IcsTools, { trust }: CompareQuery): Promise<ReadDocument | null> {
  return trust === null || (await findTrust(db, trust)) !== null ? null : { ok: false, errors: { trust: `No trust has the code ${trust}` } };
}

/** The boards' own levels, as far as the reader may know them. */
export async function readBoardDocument({ db, frameworks, today }: IcsTools, { system, boards }: Pick<IcsPlace, "system" | "boards">, query: CompareQuery): Promise<ReadDocument> {
  const cycle = query.cycle ?? newestCycle(boards, today);
  const framework = offeredFramework(frameworks);
  const asAt = membershipDay(query.membership, cycle, system, today);
  const themeIds = themesOf(framework).map(({ id }) => id);
  const document = compareBoards({
    ics: { code: system.code, name: system.name },
    cycle,
    sourceName: `Boards’ own levels, ${formatCycle(cycle)}, released by name to the reader`,
    asAt: today,
    trusts: await readTrusts(db, system.code, asAt),
    levels: boards.levels,
    asked: { library: frameworks, named: frameworks.offered },
    themeIds,
    measureIds: measures(framework).map(({ id }) => id),
    query,
  });
  return { ok: true, document, facts: { release: cycle, membershipDate: asAt, themeIds } };
}

/** The official figures. */
export async function readDmaDocument(tools: IcsTools, system: IcsPlace["system"], query: CompareQuery): Promise<ReadDocument> {
  const found = await findPlacedRelease(tools, system.code, query);
  if (found === null) return { ok: false, errors: { release: query.release === null ? "No DMA release has been imported yet" : `There is no DMA release ${query.release}` } };
  const { release, entries } = found;
  return {
    ok: true,
    document: compareDma({ ics: { code: system.code, name: system.name }, release, entries, query }),
    facts: { release: release.id, membershipDate: query.membership === "today" ? tools.today : release.asAt, themeIds: DMA_MEASURES },
  };
}

/** A release with its entries placed by a membership. */
export type PlacedRelease = { readonly release: DmaRelease; readonly entries: readonly PlacedDmaEntry[] };

/** The release asked for; else the newest that has entries of the system, else the newest. Null: there is none. */
export async function findPlacedRelease({ db, today }: IcsTools, systemCode: string, { release: id, membership }: Pick<CompareQuery, "release" | "membership">): Promise<PlacedRelease | null> {
  const releases = (await listDmaReleases(db)).filter((release) => id === null || release.id === id);
  let newest: PlacedRelease | null = null;
  for (const release of releases) {
    const entries = await readPlaced(db, release.id, membership, today);
    newest ??= { release, entries };
    if (entries.some((entry) => entry.systemCode === systemCode)) return { release, entries };
  }
  return newest;
}

/** The newest release as it was released; for a board that opened since, by today's membership. */
export async function findReleaseHere(tools: IcsTools, system: IcsPlace["system"]): Promise<PlacedRelease | null> {
  const isHere = (placed: PlacedRelease | null) => placed?.entries.some(({ systemCode }) => systemCode === system.code) ?? false;
  const released = await findPlacedRelease(tools, system.code, { release: null, membership: "release" });
  if (isHere(released) || system.closed !== null) return released;
  const regrouped = await findPlacedRelease(tools, system.code, { release: null, membership: "today" });
  return isHere(regrouped) ? regrouped : released;
}

async function readPlaced(db: Queries, releaseId: string, membership: CompareQuery["membership"], today: string): Promise<readonly PlacedDmaEntry[]> {
  const entries = await readDmaEntries(db, releaseId);
  if (membership === "release") return placeAsReleased(entries);
  return placeByMembership(entries, await principalBoards(db, today), await listSuccessions(db), today);
}

/** The newest cycle the reader knows a level of; with none, the one under way. */
export function newestCycle({ levels }: IcsPlace["boards"], today: string): CycleId {
  return levels.map(({ cycle }) => cycle).toSorted(compareCycles).at(-1) ?? cycleAt(today);
}

/** The trusts of a system on a day, with the settings they provide. */
export async function readTrusts(db: Queries, systemCode: string, day: string): Promise<readonly ComparedTrust[]> {
  return (await listSystemMembers(db, systemCode, day)).map(({ code, name, settings }) => ({ code, name, settings }));
}
