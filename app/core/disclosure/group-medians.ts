import { medianLevel } from "../scoring/median";
import { countOf, type Tally } from "../scoring/tally";
import { FEWEST_LEVELS_TO_SHOW } from "./spread";

/** The revealed first answers to one theme, by group. Never shown as such: it exists to be counted over. */
export type GroupTallies = { readonly executives: Tally; readonly nonExecutives: Tally };

/** "The non-executives' median was lower on 4 of 13." */
export type GroupComparison = { readonly lowerOn: number; readonly themes: number };

/**
 * The one sentence in which a whole assessment may set the two groups apart. There is no such split of a single theme.
 *
 * @param themes every theme the assessment scores
 * @returns null unless both groups gave five levels or more on each of them
 */
export function compareGroupMedians(themes: readonly GroupTallies[]): GroupComparison | null {
  if (themes.length < 2 || !themes.every(isEnough)) return null;
  return { lowerOn: themes.filter(isNonExecutiveLower).length, themes: themes.length };
}

function isEnough({ executives, nonExecutives }: GroupTallies): boolean {
  return Math.min(countOf(executives), countOf(nonExecutives)) >= FEWEST_LEVELS_TO_SHOW;
}

function isNonExecutiveLower({ executives, nonExecutives }: GroupTallies): boolean {
  const theirs = medianLevel(nonExecutives);
  const others = medianLevel(executives);
  return theirs !== null && others !== null && theirs < others;
}
