import type { LowPlaces } from "../comparison/low-places";
import type { ThemeMovement } from "../comparison/since-last";
import { counted, countInWords, opening } from "./counts";
import { listInWords } from "./lists";

/** More themes than this in one title are counted, not named. */
const MOST_NAMED = 2;

/**
 * What released levels say about a system, as a title that could be minuted.
 *
 * @param places as `lowPlaces` gives them: over levels released by name to this reader
 * @param sharing how many trusts share any level
 * @returns null when none does
 */
export function lowFinding(places: readonly LowPlaces[], sharing: number, titleOf: (themeId: string) => string): string | null {
  if (sharing === 0) return null;
  if (sharing === 1) return findingOfOne(places.filter(({ low }) => low > 0).map(({ themeId }) => titleOf(themeId)));
  const many = places.filter(({ pattern }) => pattern === "many");
  const most = many.toSorted((a, b) => b.low / b.sharing - a.low / a.sharing || b.low - a.low)[0];
  if (most === undefined) return `No measure is low in many places: ${counted(sharing, "trust")} share their levels`;
  const alike = many.filter(({ low, sharing: n }) => low === most.low && n === most.sharing);
  if (alike.length > MOST_NAMED) return `${opening(countInWords(alike.length))} measures are at 2 or below in ${ofThoseSharing(most)}`;
  return `${listInWords(alike.map(({ themeId }) => titleOf(themeId)))} ${alike.length === 1 ? "is" : "are"} at 2 or below in ${ofThoseSharing(most)}`;
}

/** One trust sharing is no pattern: only where it stands itself is said. */
function findingOfOne(low: readonly string[]): string {
  if (low.length === 0) return "No measure is at 2 or below in the one trust sharing";
  const which = low.length > MOST_NAMED ? `${opening(countInWords(low.length))} measures` : listInWords(low);
  return `${which} ${low.length === 1 ? "is" : "are"} at 2 or below in the one trust sharing`;
}

/**
 * What released levels say about one theme, as a title that could be minuted.
 *
 * @param place as `lowPlaces` gives it; undefined: nobody shares the theme with this reader
 */
export function themeFinding(title: string, place: LowPlaces | undefined): string {
  if (place === undefined) return `${title}: nothing is released to you yet`;
  const { low, sharing, pattern } = place;
  if (pattern === "none") return `${title} is above 2 in ${sharing === 1 ? "the one trust sharing" : sharing === 2 ? "both trusts sharing" : `all ${countInWords(sharing)} trusts sharing`}`;
  if (pattern === "many") return `${title} is low in many places: at 2 or below in ${ofThoseSharing(place)}`;
  return pattern === "one" ? `${title} is low in one place, of the ${countInWords(sharing)} sharing` : `${title} is at 2 or below in ${countInWords(low)} of the ${countInWords(sharing)} trusts sharing`;
}

function ofThoseSharing({ low, sharing }: LowPlaces): string {
  if (low === sharing) return sharing === 2 ? "both trusts sharing" : `all ${countInWords(sharing)} trusts sharing`;
  return `${countInWords(low)} of the ${countInWords(sharing)} trusts sharing`;
}

/** "2 of the 4 sharing", beside a row of dots. */
export function sharingInWords({ low, sharing }: LowPlaces): string {
  return `${low} of the ${sharing} sharing`;
}

/** Beside a trust: "Safe practice is a changed question". */
export function changedQuestionNote(titles: readonly string[]): string {
  return `${listInWords(titles)} ${titles.length === 1 ? "is a changed question" : "are changed questions"}`;
}

/** On a theme's own page: "Valeside answered a changed question: shown, and not counted with the others." */
export function answeredChangedQuestion(trusts: readonly string[]): string {
  return `${listInWords(trusts)} answered a changed question: shown, and not counted with the others.`;
}

/** What a changed question means for the counts. */
export const CHANGED_QUESTION = "A level on a changed question is shown and not counted with the others.";

/** The heading of each pattern, in the order in which they stand on the page. */
export const PATTERN_HEADINGS: Readonly<Record<LowPlaces["pattern"], string>> = {
  many: "In many: half or more of those sharing",
  some: "In some: fewer than half of those sharing",
  one: "In one",
  none: "In none",
};

/** How a theme moved, after its name: "rose in two of the three trusts that released both years". */
export function movementInWords({ rose, fell, both }: ThemeMovement): string {
  const among = both === 1 ? "the one trust" : `the ${countInWords(both)} trusts`;
  if (rose === 0 && fell === 0) return both === 1 ? "did not move in the one trust that released both years." : `did not move in any of ${among} that released both years.`;
  const of = (count: number) => (both === 1 ? "the one trust" : `${countInWords(count)} of ${among}`);
  const released = "that released both years";
  if (fell === 0) return `rose in ${of(rose)} ${released}.`;
  if (rose === 0) return `fell in ${of(fell)} ${released}.`;
  return `rose in ${countInWords(rose)} and fell in ${countInWords(fell)} of ${among} ${released}.`;
}
