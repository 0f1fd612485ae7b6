import type { Level } from "../scoring/level";
import { countInWords } from "./counts";
import { EN_DASH, formatLevel } from "./numbers";

/** The names of a framework's levels, as its `scale` carries them. */
export type ScaleNames = readonly { readonly level: Level; readonly name: string }[];

/**
 * A level with its name, inside a sentence: "3, working in places".
 *
 * @param level null gives an en dash
 * @param scale the framework's own level names
 * @throws RangeError when the scale has no such level
 */
export function levelInWords(level: Level | null, scale: ScaleNames): string {
  if (level === null) return EN_DASH;
  const name = levelName(level, scale);
  return `${level}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/**
 * The name of a level: "Working in places".
 *
 * @throws RangeError when the scale has no such level
 */
export function levelName(level: Level, scale: ScaleNames): string {
  const step = scale.find((candidate) => candidate.level === level);
  if (step === undefined) throw new RangeError(`The scale has no level ${level}`);
  return step.name;
}

/** How a level moved since last time: "up one", "down two", "no change". Null when one of the two is not known. */
export function changeInWords(before: Level | null, now: Level | null): string | null {
  if (before === null || now === null) return null;
  if (now === before) return "no change";
  return `${now > before ? "up" : "down"} ${countInWords(Math.abs(now - before))}`;
}

/**
 * The way to the trust's own target: "two short of target", "at target", "one beyond target".
 *
 * @param gap as `gapToTarget` gives it; null when not known
 */
export function gapInWords(gap: number | null): string | null {
  if (gap === null) return null;
  if (gap === 0) return "at target";
  return `${countInWords(Math.abs(gap))} ${gap > 0 ? "short of" : "beyond"} target`;
}

/** A median with its name: "median 2.5". Null when there is none to show. */
export function medianInWords(median: number | null): string | null {
  return median === null ? null : `median ${formatLevel(median)}`;
}
