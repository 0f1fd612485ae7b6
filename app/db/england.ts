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
import type { Queries, Transaction } from "./database";

/** A frozen table, with the framework it was made by. */
export type FrozenEnglandTable = { readonly cycle: CycleId; readonly framework: FrameworkRef; readonly frozenAt: Date; readonly rows: readonly EnglandRow[] };

/** The cycles that have a table, the newest first. */
export async function listFrozenCycles(db: Queries): Promise<readonly CycleId[]> {
  const rows = await db.englandTable.findMany({ select: { cycle: true }, orderBy: { cycle: "desc" } });
  return rows.map(({ cycle }) => cycle).filter(isCycleId);
}

/** The table of a cycle as it was frozen; null: there is none. */
export async function findEnglandTable(db: Queries, cycle: CycleId): Promise<FrozenEnglandTable | null> {
  const table = await db.englandTable.findUnique({ where: { cycle }, include: { rows: { orderBy: [{ themeId: "asc" }, { peerType: "asc" }] } } });
  if (table === null) return null;
  return {
    cycle,
    framework: { framework: table.frameworkId, version: table.frameworkVersion },
    frozenAt: table.frozenAt,
    rows: table.rows.map(({ themeId, peerType, low, middle, high, n }) => ({
      themeId,
      peerType: readOneOf(CARE_SETTINGS, peerType),
      counts: low === null || middle === null || high === null || n === null ? null : { low, middle, high, n },
    })),
  };
}

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
