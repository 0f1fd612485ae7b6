import type { Level } from "./level";

/**
 * The way from an agreed level to the trust's own target, in levels: 2 is two short, 0 at target, -1 one beyond.
 *
 * @returns null when either is not known
 */
export function gapToTarget(agreedLevel: Level | null, target: Level | null): number | null {
  return agreedLevel === null || target === null ? null : target - agreedLevel;
}
