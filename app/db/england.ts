import { standingLevel } from "../core/assessment/agreed-level";
import type { EnglandCandidate } from "../core/disclosure/england-contributions";
import { peerTypeOf } from "../core/disclosure/england-freeze";
import type { EnglandRow } from "../core/disclosure/england-table";
import { AUDIENCES, type Release } from "../core/disclosure/release";
import { isCycleId, type CycleId } from "../core/cycle";
import type { FrameworkRef } from "../core/framework/framework-library";
import { CARE_SETTINGS } from "../core/organisations/care-setting";
import { TRUST_TYPES } from "../core/organisations/register";
import { readAgreedHistories } from "./agreed-levels";
import { readOneOf } from "./closed-list";
import { shortestWay, toInstant } from "./sql";
import type { Queries, Transaction } from "./database";

/** A frozen table, with the framework it was made by. */
export type FrozenEnglandTable = { readonly cycle: CycleId; readonly framework: FrameworkRef; readonly frozenAt: Date; readonly rows: readonly EnglandRow[] };

/** The cycles that have a table, the newest first. */
export async function listFrozenCycles(db: Queries): Promise<readonly CycleId[]> {
  const rows = await shortestWay(db).$queryRaw<readonly { readonly cycle: string }[]>`SELECT "cycle" FROM "EnglandTable" ORDER BY "cycle" DESC`;
  return rows.map(({ cycle }) => cycle).filter(isCycleId);
}

/** The table of a cycle as it was frozen; null: there is none. */
export async function findEnglandTable(db: Queries, cycle: CycleId): Promise<FrozenEnglandTable | null> {
  const rows = await shortestWay(db).$queryRaw<readonly TableRow[]>`
    SELECT t."frameworkId", t."frameworkVersion", CAST(t."frozenAt" AS TEXT) AS "frozenAt", r."themeId", r."peerType", r."low", r."middle", r."high", r."n"
    FROM "EnglandTable" t LEFT JOIN "EnglandRow" r ON r."cycle" = t."cycle" WHERE t."cycle" = ${cycle} ORDER BY r."themeId", r."peerType"`;
  const [table] = rows;
  if (table === undefined) return null;
  return {
    cycle,
    framework: { framework: table.frameworkId, version: Number(table.frameworkVersion) },
    frozenAt: toInstant(table.frozenAt),
    rows: rows.flatMap(({ themeId, peerType, low, middle, high, n }) => {
      if (themeId === null || peerType === null) return [];
      const counts = low === null || middle === null || high === null || n === null ? null : { low: Number(low), middle: Number(middle), high: Number(high), n: Number(n) };
      return [{ themeId, peerType: readOneOf(CARE_SETTINGS, peerType), counts }];
    }),
  };
}

/** As either engine gives it; a table without rows has one of nulls. */
type TableRow = {
  readonly frameworkId: string;
  readonly frameworkVersion: number | bigint;
  readonly frozenAt: string;
  readonly themeId: string | null;
  readonly peerType: string | null;
  readonly low: number | bigint | null;
  readonly middle: number | bigint | null;
  readonly high: number | bigint | null;
  readonly n: number | bigint | null;
};

/** Everything a table of a cycle is made of. For the making alone: no page or file reads it. */
export async function readEnglandCandidates(tx: Transaction, cycle: CycleId): Promise<{ readonly candidates: readonly EnglandCandidate[]; readonly releases: readonly Release[] }> {
  const rows = await tx.assessment.findMany({ where: { cycle, state: "approved" }, include: { releases: true, trust: { select: { type: true } } }, orderBy: { id: "asc" } });
  const published = await trustsThatPublished(tx, cycle);
  const candidates: EnglandCandidate[] = [];
  for (const { id, trustCode, trust, frameworkId, frameworkVersion } of rows) {
    const peerType = peerTypeOf(trust.type === null ? null : readOneOf(TRUST_TYPES, trust.type));
    if (peerType === null) continue;
    const levels = [...(await readAgreedHistories(tx, id))].flatMap(([themeId, history]) => {
      const { agreed } = standingLevel(history);
      return agreed === null ? [] : [{ themeId, level: agreed.level }];
    });
    candidates.push({ assessmentId: id, trustCode, cycle, frameworkId, frameworkVersion, isApproved: true, levels, peerType, publishedThemeIds: published.has(trustCode) ? levels.map(({ themeId }) => themeId) : [] });
  }
  return { candidates, releases: rows.flatMap(({ releases }) => releases.map((release) => ({ ...release, audience: readOneOf(AUDIENCES, release.audience) }))) };
}

/**
 * The trusts whose levels of a cycle a published paper may state: of that cycle, or of a later one, which prints last time's
 * beside its own. Every theme of theirs counts as known, whatever the paper kept private: what may be known is never counted as hidden.
 */
async function trustsThatPublished(tx: Transaction, cycle: CycleId): Promise<ReadonlySet<string>> {
  const papers = await tx.paper.findMany({ where: { kind: "board-paper", publishedAt: { not: null }, cycle: { gte: cycle } }, select: { organisationCode: true } });
  return new Set(papers.map(({ organisationCode }) => organisationCode));
}

/** Stores a table for good. */
export async function addEnglandTable(tx: Transaction, { cycle, framework, frozenAt, rows }: FrozenEnglandTable): Promise<void> {
  await tx.englandTable.create({
    data: {
      cycle,
      frameworkId: framework.framework,
      frameworkVersion: framework.version,
      frozenAt,
      rows: { create: rows.map(({ themeId, peerType, counts }) => ({ themeId, peerType, low: counts?.low ?? null, middle: counts?.middle ?? null, high: counts?.high ?? null, n: counts?.n ?? null })) },
    },
  });
}
