import { previousCycle, type CycleId } from "../cycle";
import type { ReadableLevel } from "../disclosure/readable-levels";
import { compareVersions, isComparable } from "../framework/crosswalk";
import { pinnedTo, type FrameworkLibrary } from "../framework/framework-library";

/** How one theme moved in the trusts that the reader may know in both cycles, where the question is the same. */
export type ThemeMovement = { readonly themeId: string; readonly rose: number; readonly fell: number; readonly both: number };

/** What changed since the cycle before. A theme whose question changed joins nothing, and is named. */
export type SinceLast = { readonly movements: readonly ThemeMovement[]; readonly brokenThemeIds: readonly string[] };

/**
 * Compares a cycle with the one before, theme by theme, over the levels a reader may know.
 *
 * @param levels of the trusts on the page, in any cycle
 * @param themeIds in the order of the page
 * @returns movements of the themes known of a trust in both cycles
 */
export function sinceLast(library: FrameworkLibrary, levels: readonly ReadableLevel[], cycle: CycleId, themeIds: readonly string[]): SinceLast {
  const before = levels.filter((one) => one.cycle === previousCycle(cycle));
  const pairs = levels.filter((one) => one.cycle === cycle).flatMap((now) => pairOf(library, now, before));
  const isBroken = (themeId: string) => pairs.some((pair) => pair.themeId === themeId && pair.change === null);
  return {
    movements: themeIds.flatMap((themeId) => {
      const changes = pairs.flatMap((pair) => (pair.themeId === themeId && pair.change !== null ? [pair.change] : []));
      if (changes.length === 0) return [];
      return [{ themeId, rose: changes.filter((change) => change > 0).length, fell: changes.filter((change) => change < 0).length, both: changes.length }];
    }),
    brokenThemeIds: themeIds.filter(isBroken),
  };
}

/** Change null: the trust is known in both cycles, but the question is another. */
function pairOf(library: FrameworkLibrary, now: ReadableLevel, before: readonly ReadableLevel[]): readonly { readonly themeId: string; readonly change: number | null }[] {
  const own = before.filter(({ trustCode }) => trustCode === now.trustCode);
  const [first] = own;
  if (first === undefined) return [];
  const comparisons = compareVersions(library, pinnedTo(first), pinnedTo(now));
  const comparison = comparisons?.find(({ to }) => to === now.themeId);
  if (comparison === undefined || !isComparable(comparison)) return [{ themeId: now.themeId, change: null }];
  const earlier = own.find(({ themeId }) => themeId === comparison.from);
  return earlier === undefined ? [] : [{ themeId: now.themeId, change: now.level - earlier.level }];
}
