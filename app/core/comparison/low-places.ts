import type { PeerRow } from "./basis";

/** Level 2 and below is low. Boardmark's own rule. */
const LOW = 2;

/** On how many of the trusts that share a theme it is low: "2 or below in 3 of the 4 sharing". */
export type LowPlaces = {
  readonly themeId: string;
  /** Trusts at level 2 or below. */
  readonly low: number;
  /** Trusts that share the theme with the reader. */
  readonly sharing: number;
  /** Many: two or more, and half or more of those sharing. */
  readonly pattern: "many" | "some" | "one" | "none";
};

/**
 * Tells what is low in many places from what is low in one, theme by theme.
 *
 * @param rows as `boardRows` gives them: what the reader may know, and nothing else
 * @returns in the order of the themes; themes nobody shares are left out
 */
export function lowPlaces(rows: readonly PeerRow[], themeIds: readonly string[]): readonly LowPlaces[] {
  return themeIds.flatMap((themeId) => {
    const levels = rows.flatMap((row) => row.levels[themeId] ?? []);
    if (levels.length === 0) return [];
    const low = levels.filter((level) => level <= LOW).length;
    return [{ themeId, low, sharing: levels.length, pattern: patternOf(low, levels.length) }];
  });
}

function patternOf(low: number, sharing: number): LowPlaces["pattern"] {
  if (low === 0) return "none";
  if (low === 1) return "one";
  return low * 2 >= sharing ? "many" : "some";
}
