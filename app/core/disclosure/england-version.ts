import { counterpartOf } from "../framework/crosswalk";
import { pinnedTo, type FrameworkLibrary, type FrameworkRef } from "../framework/framework-library";
import type { BoardPosition } from "./release";

type Versioned = Pick<BoardPosition, "frameworkId" | "frameworkVersion">;

/**
 * The framework version an England table is of: the one most of the cycle's approved assessments stand on, whoever consents; of
 * as many, the one on offer, else the later. No level has a part in it.
 */
export function englandVersion({ offered }: FrameworkLibrary, candidates: readonly Versioned[]): FrameworkRef {
  const versions = [offered, ...candidates.map(pinnedTo).toSorted((a, b) => b.version - a.version)];
  const standing = (version: FrameworkRef) => candidates.filter((one) => one.frameworkId === version.framework && one.frameworkVersion === version.version).length;
  return versions.reduce((best, version) => (standing(version) > standing(best) ? version : best));
}

/** The id a version has for a theme of a position; null: it does not ask that question, and the level is not counted. */
export function themeIdIn(library: FrameworkLibrary, version: FrameworkRef, position: Versioned, themeId: string): string | null {
  const there = counterpartOf(library, pinnedTo(position), themeId, version);
  return there?.isComparable ? there.themeId : null;
}
