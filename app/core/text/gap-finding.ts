import { gapToTarget } from "../scoring/gap";
import type { Level } from "../scoring/level";
import { countInWords, plural } from "./counts";
import { listInWords } from "./lists";

type ThemeWithTarget = { readonly title: string; readonly agreed: Level | null; readonly target: Level | null };

/**
 * What a gap ladder shows, in words: "At its own target or beyond on four of the nine themes that have one. Furthest to go: Support people, two levels."
 *
 * @returns one or two sentences; never empty. Themes without a level or a target are not counted
 */
export function gapFinding(themes: readonly ThemeWithTarget[]): string {
  const known = themes.flatMap(({ title, agreed, target }) => {
    const gap = gapToTarget(agreed, target);
    return gap === null ? [] : [{ title, gap }];
  });
  if (known.length === 0) return "No theme has both a level and a target yet.";
  const met = known.filter(({ gap }) => gap <= 0).length;
  const most = Math.max(...known.map(({ gap }) => gap));
  const [one, of] = known.length === 1 ? ["", "the one theme"] : [`${countInWords(met)} of `, `the ${countInWords(known.length)} themes`];
  const reached = `${known.length === 1 && met === 0 ? "Short of its own target" : "At its own target or beyond"} on ${one}${of} with a level and a target.`;
  if (most <= 0) return reached;
  return `${reached} Furthest to go: ${listInWords(known.filter(({ gap }) => gap === most).map(({ title }) => title))}, ${countInWords(most)} ${plural(most, "level")}.`;
}
