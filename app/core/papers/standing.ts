import type { LensId } from "../framework/framework";
import { gapToTarget } from "../scoring/gap";
import type { Level } from "../scoring/level";
import { meanOfLens } from "../scoring/mean-of-lens";
import type { BoardPaperSource } from "./board-paper-source";
import type { PaperTheme } from "./paper-theme";

/** Where a theme stands in a paper of one profile. */
export type Standing = "agreed" | "none" | "private" | "left-out";

/**
 * How a paper may speak of a theme.
 *
 * @param source already restricted to its profile
 */
export function standingOf(theme: PaperTheme, source: BoardPaperSource): Standing {
  if (isSealed(theme, source)) return "private";
  if (theme.leftOutReason !== null) return "left-out";
  return theme.agreed === null ? "none" : "agreed";
}

/** Whether this paper keeps the theme for the private session. */
export function isSealed(theme: PaperTheme, { profile }: BoardPaperSource): boolean {
  return profile === "public" && theme.isPrivate;
}

/** The themes of one lens, in the framework's order. */
export function themesIn(lens: LensId, { themes }: BoardPaperSource): readonly PaperTheme[] {
  return themes.filter((theme) => theme.lens === lens);
}

/** Themes with an agreed level that this paper shows. */
export function shownThemes(source: BoardPaperSource): readonly (PaperTheme & { readonly agreed: Level })[] {
  return source.themes.flatMap((theme) => (theme.agreed === null || standingOf(theme, source) !== "agreed" ? [] : [{ ...theme, agreed: theme.agreed }]));
}

/**
 * The mean of a lens's agreed levels, when a paper may print it.
 *
 * @returns 1 to 5, unrounded; null when a theme of the lens is private to this paper, left out or not agreed
 */
export function printableMean(lens: LensId, source: BoardPaperSource): number | null {
  const themes = themesIn(lens, source);
  if (themes.some((theme) => isSealed(theme, source))) return null;
  return meanOfLens(themes.map(({ id, agreed, leftOutReason }) => ({ themeId: id, agreedLevel: agreed, isLeftOut: leftOutReason !== null })));
}

/** Levels moved since last cycle; null when there is nothing to compare it with. */
export function movementOf({ agreed, earlier, isComparable }: PaperTheme): number | null {
  return agreed === null || earlier === null || !isComparable ? null : agreed - earlier;
}

/** Levels short of the trust's own target, negative beyond it; null when either is not set. */
export function shortfallOf({ agreed, target }: PaperTheme): number | null {
  return gapToTarget(agreed, target);
}

/** Whether any theme of this paper has a level from an earlier cycle. */
export function hasHistory({ themes }: BoardPaperSource): boolean {
  return themes.some(({ earlier }) => earlier !== null);
}
