import type { Level } from "./level";

/** One theme of a lens, now and in the cycle before. */
export type ThemeLevels = {
  readonly agreedLevel: Level | null;
  /** Null: none was agreed. */
  readonly earlier: Level | null;
  /** Whether its question is the same as in the cycle before. */
  readonly isComparable: boolean;
};

/** Two means over the same themes: now and in the cycle before. Unrounded. */
export type LensMovement = {
  /** Over how many themes both run. */
  readonly themes: number;
  /** False: over fewer than the lens has, and whoever prints them says so. */
  readonly isWhole: boolean;
  readonly now: number;
  readonly earlier: number;
};

/**
 * The mean of a lens beside that of the cycle before, over the same themes: those whose question is the same and that have a level in
 * both. A mean over other themes would move by itself.
 *
 * @returns null when no theme can be compared
 */
export function lensMovement(themes: readonly ThemeLevels[]): LensMovement | null {
  const joined = themes.flatMap(({ agreedLevel, earlier, isComparable }) => (isComparable && agreedLevel !== null && earlier !== null ? [{ now: agreedLevel, earlier }] : []));
  if (joined.length === 0) return null;
  const mean = (of: "now" | "earlier") => joined.reduce((sum, levels) => sum + levels[of], 0) / joined.length;
  return { themes: joined.length, isWhole: joined.length === themes.length, now: mean("now"), earlier: mean("earlier") };
}
