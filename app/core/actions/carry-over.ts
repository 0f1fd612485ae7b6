import type { AssessmentTheme, ThemeTarget } from "../assessment/assessment";
import { isComparable, type ThemeComparison } from "../framework/crosswalk";

/**
 * The targets a new cycle begins with: those of the last one, where the question is still the same. Where it changed, a level means
 * something else and the board sets its target anew.
 *
 * @param before the themes of the last assessment
 * @param comparisons of the versions, the later's themes; null when they do not follow from one another, and then nothing is carried
 * @returns targets by theme id of the new assessment
 */
export function carriedTargets(before: readonly Pick<AssessmentTheme, "themeId" | "target">[], comparisons: readonly ThemeComparison[] | null): ReadonlyMap<string, ThemeTarget> {
  const carried = new Map<string, ThemeTarget>();
  for (const comparison of comparisons ?? []) {
    if (comparison.to === null || comparison.from === null || !isComparable(comparison)) continue;
    const target = before.find(({ themeId }) => themeId === comparison.from)?.target ?? null;
    if (target !== null) carried.set(comparison.to, target);
  }
  return carried;
}
