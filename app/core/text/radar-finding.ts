import type { Level } from "../scoring/level";
import { listInWords } from "./lists";

type RadarPoint = { readonly title: string; readonly agreed: Level | null; readonly target: Level | null };

/**
 * What a radar of one board's themes shows, in words: where it reaches furthest, where least, how often the own target is met.
 *
 * @returns one to three sentences; never empty
 */
export function radarFinding(themes: readonly RadarPoint[]): string {
  const known = themes.flatMap(({ title, agreed, target }) => (agreed === null ? [] : [{ title, agreed, target }]));
  if (known.length === 0) return "No level is agreed yet.";
  const levels = known.map(({ agreed }) => agreed);
  const [most, least] = [Math.max(...levels), Math.min(...levels)];
  const at = (level: number) => listInWords(known.filter(({ agreed }) => agreed === level).map(({ title }) => title));
  const aimed = known.flatMap(({ agreed, target }) => (target === null ? [] : [agreed >= target]));
  const reach = most === least ? `Every agreed theme is at ${most}.` : `Furthest out: ${at(most)}, at ${most}. Closest in: ${at(least)}, at ${least}.`;
  const missing = known.length < themes.length ? ` ${themes.length - known.length} of ${themes.length} not shown.` : "";
  return `${reach}${aimed.length === 0 ? "" : ` At its own target or above on ${aimed.filter(Boolean).length} of ${aimed.length}.`}${missing}`;
}
