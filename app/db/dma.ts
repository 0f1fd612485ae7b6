import type { DmaEntry, DmaIcbResult, DmaPrimaryCareResult, DmaRelease, HeldDmaRelease } from "../core/comparison/dma-release";
import { CARE_SETTINGS } from "../core/organisations/care-setting";
import type { Queries } from "./database";
import { readOneOf } from "./closed-list";
import { levelsFrom } from "./dma-columns";
import { shortestWay, toInstant } from "./sql";

const RELEASE = { select: { id: true, name: true, fileName: true, sha256: true, asAt: true } } as const;

/** Every release that was imported, the newest first. */
export async function listDmaReleases(db: Queries): Promise<readonly HeldDmaRelease[]> {
  // A plain statement: every page with official figures asks for it.
  const rows = await shortestWay(db).$queryRaw<readonly (DmaRelease & { readonly importedAt: string })[]>`
    SELECT r."id", r."name", r."fileName", r."sha256", r."asAt", CAST(r."importedAt" AS TEXT) AS "importedAt" FROM "DmaRelease" r ORDER BY r."id" DESC`;
  return rows.map(({ importedAt, ...release }) => ({ ...release, importedAt: toInstant(importedAt) }));
}

/**
 * One release; null when it was not imported.
 * @param id such as "2025"; null: the newest.
 */
export async function findDmaRelease(db: Queries, id: string | null): Promise<DmaRelease | null> {
  return db.dmaRelease.findFirst({ ...RELEASE, where: id === null ? {} : { id }, orderBy: { id: "desc" } });
}

/** Entries by release, as they were read last; of a transaction those that it read itself. */
const shelves = new WeakMap<Queries, Map<string, { readonly stamp: string; readonly entries: readonly DmaEntry[] }>>();

/**
 * A release's entries as published, in the order of its file. Each keeps the board the release attributes it to.
 * They are kept as read until an import or the joining of a name changes them: a comparison needs all of them each time.
 */
export async function readDmaEntries(db: Queries, releaseId: string): Promise<readonly DmaEntry[]> {
  const stamp = await readStamp(db, releaseId);
  const shelf = shelves.get(db) ?? new Map<string, { readonly stamp: string; readonly entries: readonly DmaEntry[] }>();
  shelves.set(db, shelf);
  const kept = shelf.get(releaseId);
  if (kept?.stamp === stamp) return kept.entries;
  const entries = await listEntries(db, releaseId);
  shelf.set(releaseId, { stamp, entries });
  return entries;
}

/** What changes with everything that can change a release's entries or the names of their trusts: imports, and names joined by hand. */
async function readStamp(db: Queries, releaseId: string): Promise<string> {
  return JSON.stringify(
    await shortestWay(db).$queryRaw`
      SELECT r."sha256", CAST(r."importedAt" AS TEXT) AS "importedAt",
        (SELECT CAST(COUNT(e."trustCode") AS TEXT) FROM "DmaEntry" e WHERE e."releaseId" = r."id") AS "joined",
        (SELECT CAST(COUNT(*) AS TEXT) FROM "ImportRun") AS "runs"
      FROM "DmaRelease" r WHERE r."id" = ${releaseId}`,
  );
}

async function listEntries(db: Queries, releaseId: string): Promise<readonly DmaEntry[]> {
  const rows = await db.dmaEntry.findMany({ where: { releaseId }, include: { trust: { select: { code: true, name: true } } }, orderBy: [{ sourceRow: "asc" }, { id: "asc" }] });
  return rows.map((row) => ({
    sourceName: row.sourceName,
    sourceRow: row.sourceRow,
    trust: row.trust,
    setting: readOneOf(CARE_SETTINGS, row.setting),
    icbName: row.icbName,
    icbCode: row.icbCode,
    regionCode: row.regionCode,
    levels: levelsFrom(row),
    overall: row.comparableOverall,
    overallBefore: row.comparableOverallBefore,
  }));
}

/** What the boards themselves returned, in order of name. */
export async function readDmaIcbResults(db: Queries, releaseId: string): Promise<readonly DmaIcbResult[]> {
  const rows = await db.dmaIcbResult.findMany({ where: { releaseId } });
  return rows
    .map((row) => ({ icbName: row.icbName, icbCode: row.icbCode, levels: levelsFrom(row), overall: row.comparableOverall, overallBefore: row.comparableOverallBefore }))
    .toSorted(byBoard);
}

/** What the boards returned for primary care, in order of name. */
export async function readDmaPrimaryCare(db: Queries, releaseId: string): Promise<readonly DmaPrimaryCareResult[]> {
  const rows = await db.dmaPrimaryCare.findMany({ where: { releaseId } });
  return rows.map((row) => ({ icbName: row.icbName, icbCode: row.icbCode, levels: levelsFrom(row) })).toSorted(byBoard);
}

function byBoard(a: { readonly icbName: string }, b: { readonly icbName: string }): number {
  return a.icbName < b.icbName ? -1 : 1;
}
