import { agreement } from "../agreement/agreement";
import type { Tally } from "../scoring/tally";
import { countOf } from "../scoring/tally";
import { opening } from "./counts";

/**
 * What a shown spread comes to in one sentence, beside its median and its word: where most are, or from where to where
 * views reach, and whether they are closer than a round before.
 *
 * @param tally of the newest round, five levels or more given
 * @param before of the round before it; null: there is none that may be shown
 */
export function spreadFindingInWords(tally: Tally, before: Tally | null): string {
  const where = whereInWords(tally);
  if (before === null) return `${opening(where)}.`;
  const [was, is] = [agreement(before), agreement(tally)];
  if (was === null || is === null) return `${opening(where)}.`;
  const moved = is > was ? "Closer than before" : is < was ? "Further apart than before" : "As close as before";
  return `${moved}: ${where}.`;
}

function whereInWords(tally: Tally): string {
  const given = countOf(tally);
  const most = tally.findIndex((count) => count * 2 > given);
  const [low, high] = [tally.findIndex((count) => count > 0), tally.findLastIndex((count) => count > 0)];
  if (low === high) return `all are at ${low + 1}`;
  return most >= 0 ? `most are at ${most + 1}` : `from ${low + 1} to ${high + 1}, and no level has most`;
}
