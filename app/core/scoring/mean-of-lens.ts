import type { Level } from "./level";

/** Where one theme of an assessment stands. */
export type ThemeStanding = {
  readonly themeId: string;
  /** Null until the board has agreed one. */
  readonly agreedLevel: Level | null;
  /** The trust does not score this theme this cycle, and has said why. */
  readonly isLeftOut: boolean;
};

/**
 * The mean of the agreed levels of one lens: of the seven measures, or of the six trends. The two are never combined.
 *
 * @param themes every theme of the lens, the ones left out among them
 * @returns 1 to 5, unrounded; null unless every theme is agreed and none is left out
 */
export function meanOfLens(themes: readonly ThemeStanding[]): number | null {
  const levels = themes.flatMap(({ agreedLevel, isLeftOut }) =>
    agreedLevel === null || isLeftOut ? [] : [agreedLevel],
  );
  if (themes.length === 0 || levels.length < themes.length) return null;
  return levels.reduce<number>((sum, level) => sum + level, 0) / levels.length;
}
