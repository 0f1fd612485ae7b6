import type { CycleId } from "../cycle";
import type { AskedLevel } from "./asked-alike";
import type { PeerRow } from "./basis";
import type { ThemeLevels } from "./peer-entry";

/** One trust of the board layer. Its `levels` are those that are counted with the others'. */
export type BoardRow = PeerRow & {
  /** Every level the trust shares, with those that answer another question than the others'. */
  readonly shown: ThemeLevels;
  /** The themes of these, in the themes' order. */
  readonly apart: readonly string[];
};

/**
 * The board layer of one cycle as rows, one a trust that shares something with the reader. What it does not share is
 * null, as is what it has not agreed.
 *
 * @param levels as `askedAlike` gives them
 * @param themeIds the themes to carry over
 * @returns in order of trust code
 */
export function boardRows(levels: readonly AskedLevel[], cycle: CycleId, themeIds: readonly string[]): readonly BoardRow[] {
  const ofCycle = levels.filter((one) => one.cycle === cycle && themeIds.includes(one.themeId));
  const trusts = [...new Set(ofCycle.map(({ trustCode }) => trustCode))].toSorted();
  return trusts.map((provider) => {
    const own = ofCycle.filter((one) => one.trustCode === provider);
    return {
      provider,
      levels: levelsByTheme(own.filter(({ isApart }) => !isApart), themeIds),
      shown: levelsByTheme(own, themeIds),
      apart: themeIds.filter((id) => own.some(({ themeId, isApart }) => themeId === id && isApart)),
    };
  });
}

/** The levels of one trust and cycle by theme; null where there is none. */
export function levelsByTheme(levels: readonly Pick<AskedLevel, "themeId" | "level">[], themeIds: readonly string[]): ThemeLevels {
  const own = new Map(levels.map(({ themeId, level }) => [themeId, level]));
  return Object.fromEntries(themeIds.map((id) => [id, own.get(id) ?? null]));
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
