import type { CareSetting } from "../organisations/care-setting";
import type { Element, Framework, LensId, Theme, ThemeLevel } from "./framework";

/** Every theme of a framework, the measures first, in the order they are asked. */
export function themesOf(framework: Framework): readonly Theme[] {
  return [...measures(framework), ...trends(framework)];
}

/** The success measures, in the order they are asked. */
export function measures(framework: Framework): readonly Theme[] {
  return themesIn(framework, "measures");
}

/** The trends of successful digital change, in the order they are asked. Never combined with the measures. */
export function trends(framework: Framework): readonly Theme[] {
  return themesIn(framework, "trends");
}

/** The theme with an id; null when this version of the framework has none. */
export function themeById(framework: Framework, themeId: string): Theme | null {
  return themesOf(framework).find((theme) => theme.id === themeId) ?? null;
}

/** The lens a theme belongs to; null when this version of the framework has no such theme. */
export function lensOfTheme(framework: Framework, themeId: string): LensId | null {
  const lens = framework.lenses.find(({ themes }) => themes.some((theme) => theme.id === themeId));
  return lens?.id ?? null;
}

/**
 * The levels of a theme, lowest first, each with only the elements a trust is asked for.
 *
 * @param settings the care settings the trust provides; empty: only elements that apply to every trust are left
 */
export function levelsForSettings(theme: Theme, settings: readonly CareSetting[]): readonly ThemeLevel[] {
  return theme.levels.map((level) => ({
    ...level,
    elements: level.elements.filter((element) => doesElementApply(element, settings)),
  }));
}

/**
 * The elements of a theme that a trust's digital team may tick, lowest level first. Level 1 is met by everyone
 * and is never ticked, so its elements are not among them.
 *
 * @param settings the care settings the trust provides; empty: only elements that apply to every trust
 */
export function elementsForSetting(theme: Theme, settings: readonly CareSetting[]): readonly Element[] {
  return levelsForSettings(theme, settings)
    .filter(({ level }) => level > 1)
    .flatMap(({ elements }) => elements);
}

/** Whether a trust that provides these care settings is asked for an element. */
export function doesElementApply(element: Pick<Element, "settings">, settings: readonly CareSetting[]): boolean {
  return element.settings === null || element.settings.some((setting) => settings.includes(setting));
}

function themesIn(framework: Framework, lensId: LensId): readonly Theme[] {
  return framework.lenses.filter(({ id }) => id === lensId).flatMap(({ themes }) => themes);
}
