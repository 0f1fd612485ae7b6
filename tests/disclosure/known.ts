import type { Db } from "../../app/db/database";
import type { SignedIn } from "./readers";

/** What a reader may know of one assessment. Everything else of it may be anything. */
export type Known = { readonly isOwn: boolean; readonly themeIds: ReadonlySet<string>; readonly takesPart: boolean };

/**
 * What a reader may know today, by assessment: written out from the rule once more, by plain queries of its own. A
 * release reaches the lead of its system, or whoever is of a trust that is a member of its system today.
 */
export async function readKnown(db: Db, reader: SignedIn, today: string): Promise<ReadonlyMap<string, Known>> {
  const memberships = await db.systemMembership.findMany({ where: { memberCode: { in: [...reader.ownTrusts] }, from: { lte: today }, OR: [{ to: null }, { to: { gt: today } }] } });
  const peerSystems = memberships.map(({ systemCode }) => systemCode);
  const known = new Map<string, Known>();
  for (const { id, trustCode, state, releases } of await db.assessment.findMany({ include: { releases: { where: { withdrawnAt: null } } } })) {
    const reaching = releases.filter((release) => reaches(release, reader, peerSystems));
    known.set(id, {
      isOwn: reader.ownTrusts.includes(trustCode),
      themeIds: new Set(state === "approved" ? reaching.flatMap(({ audience, themeId }) => (audience === "participation" ? [] : (themeId ?? []))) : []),
      takesPart: reaching.some(({ audience }) => audience === "participation"),
    });
  }
  return known;
}

type ReleaseRow = { readonly audience: string; readonly systemCode: string };

/** Whether a standing release reaches a reader at all. */
export function reaches({ audience, systemCode }: ReleaseRow, { ledSystems, paperSystems = [] }: SignedIn, peerSystems: readonly string[]): boolean {
  if (audience === "system-lead") return ledSystems.includes(systemCode);
  if (audience === "peers") return peerSystems.includes(systemCode);
  if (audience === "system-paper") return paperSystems.includes(systemCode);
  return audience === "participation" && (paperSystems.includes(systemCode) || ledSystems.includes(systemCode) || peerSystems.includes(systemCode));
}
