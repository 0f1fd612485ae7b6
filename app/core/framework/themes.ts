import type { CareSetting } from "../organisations/care-setting";
import type { Element, Framework, LensId, Theme, ThemeLevel } from "./framework";

/** Every theme of a framework, the measures first, in the order they are asked. */
export function themesOf(framework: Framework): readonly Theme[] {
  return known(framework).all;
}

/** The success measures, in the order they are asked. */
export function measures(framework: Framework): readonly Theme[] {
  return known(framework).measures;
}

/** The trends of successful digital change, in the order they are asked. Never combined with the measures. */
export function trends(framework: Framework): readonly Theme[] {
  return known(framework).trends;
}

/** The theme with an id; null when this version of the framework has none. */
export function themeById(framework: Framework, themeId: string): Theme | null {
  return known(framework).byId.get(themeId) ?? null;
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

type Themes = { readonly measures: readonly Theme[]; readonly trends: readonly Theme[]; readonly all: readonly Theme[]; readonly byId: ReadonlyMap<string, Theme> };

/** A comparison asks for the themes of a version some thousand times, and a version never changes. */
const found = new WeakMap<Framework, Themes>();

function known(framework: Framework): Themes {
  const themes = found.get(framework) ?? listThemes(framework);
  found.set(framework, themes);
  return themes;
}

function listThemes({ lenses }: Framework): Themes {
  const themesIn = (lensId: LensId) => lenses.filter(({ id }) => id === lensId).flatMap(({ themes }) => themes);
  const [measures, trends] = [themesIn("measures"), themesIn("trends")];
  const all = [...measures, ...trends];
  return { measures, trends, all, byId: new Map(all.toReversed().map((theme) => [theme.id, theme])) };
}
