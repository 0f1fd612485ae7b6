import type { CycleId } from "../cycle";
import type { ReadableLevel } from "../disclosure/readable-levels";
import type { PeerRow } from "./basis";
import type { ThemeLevels } from "./peer-entry";

/**
 * The board layer of one cycle as rows, one a trust that shares something with the reader. What it does not share is
 * null, as is what it has not agreed.
 *
 * @param themeIds the themes to carry over
 * @returns in order of trust code
 */
export function boardRows(
  levels: readonly ReadableLevel[],
  cycle: CycleId,
  themeIds: readonly string[],
): readonly PeerRow[] {
  const ofCycle = levels.filter((one) => one.cycle === cycle && themeIds.includes(one.themeId));
  const trusts = [...new Set(ofCycle.map(({ trustCode }) => trustCode))].toSorted();
  return trusts.map((provider) => {
    const own = new Map(ofCycle.filter((one) => one.trustCode === provider).map((one) => [one.themeId, one.level]));
    return { provider, levels: Object.fromEntries(themeIds.map((id) => [id, own.get(id) ?? null])) };
  });
}

/**
 * The mean over one trust's levels of a whole lens.
 *
 * @param themeIds every theme of the lens: the seven measures, or the six trends
 * @returns unrounded; null unless all of them are there
 */
export function overallOf(levels: ThemeLevels, themeIds: readonly string[]): number | null {
  const known = themeIds.flatMap((id) => levels[id] ?? []);
  if (themeIds.length === 0 || known.length < themeIds.length) return null;
  return known.reduce((sum, level) => sum + level, 0) / known.length;
}
