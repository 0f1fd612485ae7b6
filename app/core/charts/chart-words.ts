import { gapToTarget } from "../scoring/gap";
import type { Level } from "../scoring/level";
import type { Tally } from "../scoring/tally";
import { listInWords } from "../text/lists";
import { changeInWords, gapInWords } from "../text/levels";
import { formatLevel } from "../text/numbers";
import type { ProfileRowSource } from "./profile-row";
import type { RoundSpread } from "./rounds-chart";
import type { TrendPoint } from "./trend";

/** What a drawing says to who cannot see it: a name and its numbers. */
export type ChartWords = { readonly title: string; readonly description: string };

/** What stands for anything that is not shown, whatever the reason. */
const NOT_SHOWN = "not shown";

/** Answers by level: "2 at level 2, 7 at level 3 and 1 at level 4". @returns "none" for an empty tally. */
export function answersInWords(tally: Tally): string {
  const parts = tally.flatMap((count, index) => (count > 0 ? [`${count} at level ${index + 1}`] : []));
  return parts.length === 0 ? "none" : listInWords(parts);
}

/** A row of the profile. @param theme its title. */
export function profileWords(theme: string, source: ProfileRowSource): ChartWords {
  const { agreed, isProposed, earlier, isComparable, target, spread } = source;
  const since = isComparable ? changeInWords(earlier, agreed) : "no line to last time";
  const gap = gapInWords(gapToTarget(agreed, target));
  const moved = listOf([since, gap], "; ");
  const answers = spread?.tally ? `Answers: ${answersInWords(spread.tally)}; median ${formatLevel(spread.median)}` : spread ? `Median ${formatLevel(spread.median)}` : `Answers: ${NOT_SHOWN}`;
  return {
    title: `${theme}: ${levelWords(agreed, isProposed)}${target === null ? "" : `, target ${target}`}`,
    description: listOf([moved && sentence(moved), `${answers}.`], " "),
  };
}

/** One round, or two side by side. @param rounds earlier first; @param theme the theme's title. */
export function roundsWords(theme: string, rounds: readonly RoundSpread[]): ChartWords {
  const each = rounds.map((round, index) => {
    const name = rounds.length === 1 ? "Answers" : `Round ${index + 1}`;
    return round === null ? `${name}: ${NOT_SHOWN}.` : `${name}: ${answersInWords(round.tally)}; median ${formatLevel(round.median)}.`;
  });
  return {
    title: rounds.length === 1 ? `The board’s answers on ${theme}` : `The board’s answers on ${theme}, round 1 and round 2`,
    description: each.join(" "),
  };
}

/** One theme over the cycles. @param cycles names in the points' order: "2026/27". */
export function trendWords(theme: string, cycles: readonly string[], points: readonly TrendPoint[]): ChartWords {
  const each = points.map(({ level, isComparable }, index) => {
    const broken = index > 0 && !isComparable ? " (not comparable with the cycle before)" : "";
    return `${cycles[index]}: ${level === null ? NOT_SHOWN : `level ${level}`}${broken}`;
  });
  return { title: `${theme} over the cycles`, description: `${each.join("; ")}.` };
}

/** Levels of the trusts sharing one theme. @param median null when none is shared. */
export function trustsWords(theme: string, levels: readonly Level[], median: number | null): ChartWords {
  if (levels.length === 0 || median === null) return { title: theme, description: `${sentence(NOT_SHOWN)}` };
  const inOrder = [...levels].sort((a, b) => a - b);
  return { title: theme, description: `Levels ${listInWords(inOrder.map(String))}; median ${formatLevel(median)}, of ${levels.length} sharing.` };
}

function levelWords(agreed: Level | null, isProposed: boolean): string {
  if (agreed === null) return "no level yet";
  return isProposed ? `put forward ${agreed}` : `agreed ${agreed}`;
}

function listOf(parts: readonly (string | null | "")[], joiner: string): string {
  return parts.filter((part) => part).join(joiner);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
