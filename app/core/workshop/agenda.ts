import { polarisation } from "../agreement/polarisation";
import type { DisclosedSpread } from "../disclosure/spread";
import { accept, refuse, type Result } from "../result";
import type { Level } from "../scoring/level";

/** One theme on the way to the agenda, with its first spread as the room has seen it: what is made of it tells no more. */
export type AgendaTheme = {
  readonly themeId: string;
  /** Of the first round. */
  readonly spread: DisclosedSpread;
  /** The trust's own; null: none set. */
  readonly target: Level | null;
};

/** *Can't judge* puts a theme first from one in so many of those who answered. */
const CANT_JUDGE_ONE_IN = 3;

/**
 * The order in which themes are discussed, computed once when all first spreads are revealed, then frozen:
 *
 * 1. themes where a third or more of those who answered can't judge: the board needs evidence there;
 * 2. themes with too few levels to show;
 * 3. all others, those first where views differ most and the median is furthest from the trust's own target: by
 *    polarisation, (1 - A) / 2, times one more than that distance in levels. Without a target the distance is 0.
 *
 * Equals stand by their distance, then in the framework's order, as do the themes of the first two groups.
 *
 * @param themes in the framework's order
 * @returns theme ids; refused while one first spread is not revealed
 */
export function orderAgenda(themes: readonly AgendaTheme[]): Result<readonly string[], "not-all-revealed"> {
  if (themes.some(({ spread }) => spread.kind === "not-revealed")) return refuse("not-all-revealed");
  const places = themes.map((theme) => ({ themeId: theme.themeId, ...placeOf(theme) }));
  places.sort((a, b) => a.group - b.group || b.need - a.need || b.distance - a.distance);
  return accept(places.map(({ themeId }) => themeId));
}

/**
 * The themes put to the board together: broad agreement, under a third can't judge, and nobody pulled it out.
 *
 * @param themes in the order they are to be listed
 * @param pulledOut ids of the themes somebody wants to discuss; who is not known
 * @returns theme ids
 */
export function consentBlock(themes: readonly AgendaTheme[], pulledOut: ReadonlySet<string>): readonly string[] {
  return themes
    .filter(({ themeId, spread }) => "word" in spread && spread.word === "broad-agreement" && !pulledOut.has(themeId))
    .filter(({ spread }) => !lacksEvidence(spread))
    .map(({ themeId }) => themeId);
}

/**
 * Whether a third or more of those who answered can't judge. A count too small to be shown is taken for none: the order
 * would otherwise show it.
 */
function lacksEvidence(spread: DisclosedSpread): boolean {
  if (!("cantJudge" in spread) || spread.cantJudge === null) return false;
  return spread.cantJudge * CANT_JUDGE_ONE_IN >= spread.answered;
}

function placeOf({ spread, target }: AgendaTheme) {
  if (lacksEvidence(spread)) return { group: 1, need: 0, distance: 0 };
  const difference = spread.kind === "distribution" ? polarisation(spread.tally) : null;
  if (spread.kind !== "distribution" || difference === null) return { group: 2, need: 0, distance: 0 };
  const distance = target === null ? 0 : Math.abs(target - spread.median);
  return { group: 3, need: difference * (1 + distance), distance };
}
