import type { CycleId } from "../cycle";
import type { Level } from "../scoring/level";
import { systemsInAudience, type Reader } from "./reader";
import { NAMED_AUDIENCES, type BoardPosition, type Release } from "./release";

/**
 * One level that a reader may know. Every view, count, average, flag, order, download and paper of the board layer takes
 * these as its only input, so nothing unreleased can reach it.
 */
export type ReadableLevel = {
  readonly trustCode: string;
  readonly cycle: CycleId;
  readonly frameworkId: string;
  readonly frameworkVersion: number;
  readonly themeId: string;
  readonly level: Level;
  /** The reader may read the trust's own results. */
  readonly isOwn: boolean;
  /** The systems through which the reader knows it, in order of code; empty when it is known as the reader's own. */
  readonly systemCodes: readonly string[];
};

/**
 * The levels a reader may know: those of the trusts whose results are the reader's own, and those of approved assessments that their trust has
 * released by name, theme by theme, to an audience the reader belongs to. Nothing else about the positions or releases
 * changes the result, neither their order nor the levels that are not in it.
 *
 * @returns in order of trust code, cycle and theme id
 */
export function readableLevels(
  reader: Reader,
  positions: readonly BoardPosition[],
  releases: readonly Release[],
): readonly ReadableLevel[] {
  const byAssessment = releasesToReader(reader, releases);
  return positions.flatMap((position) => levelsIn(position, reader, byAssessment)).toSorted(inOrder);
}

/** The levels that belong on the pages of one system: those released to it, and the reader's own. */
export function levelsInSystem(levels: readonly ReadableLevel[], systemCode: string): readonly ReadableLevel[] {
  return levels.filter(({ isOwn, systemCodes }) => isOwn || systemCodes.includes(systemCode));
}

/** The releases that stand and reach the reader: assessment id, then theme id, then the systems they come through. */
type Reach = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

function releasesToReader(reader: Reader, releases: readonly Release[]): Reach {
  const reach = new Map<string, Map<string, Set<string>>>();
  for (const { assessmentId, themeId, systemCode, audience, withdrawnAt } of releases) {
    const named = NAMED_AUDIENCES.find((one) => one === audience);
    if (named === undefined || themeId === null || withdrawnAt !== null) continue;
    if (!systemsInAudience(reader, named).includes(systemCode)) continue;
    const themes = reach.get(assessmentId) ?? new Map<string, Set<string>>();
    reach.set(assessmentId, themes.set(themeId, (themes.get(themeId) ?? new Set()).add(systemCode)));
  }
  return reach;
}

function levelsIn(position: BoardPosition, reader: Reader, reach: Reach): readonly ReadableLevel[] {
  const { assessmentId, trustCode, cycle, frameworkId, frameworkVersion } = position;
  const isOwn = reader.resultTrusts.includes(trustCode);
  const released = position.isApproved ? reach.get(assessmentId) : undefined;
  return position.levels.flatMap(({ themeId, level }) => {
    const systemCodes = [...(released?.get(themeId) ?? [])].toSorted();
    if (!isOwn && systemCodes.length === 0) return [];
    return [{ trustCode, cycle, frameworkId, frameworkVersion, themeId, level, isOwn, systemCodes }];
  });
}

function inOrder(a: ReadableLevel, b: ReadableLevel): number {
  return compare(a.trustCode, b.trustCode) || compare(a.cycle, b.cycle) || compare(a.themeId, b.themeId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
