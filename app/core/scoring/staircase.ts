import { doesElementApply } from "../framework/themes";
import type { CareSetting } from "../organisations/care-setting";
import type { Level } from "./level";

/** One level of a theme with its elements. `settings` null: the element applies to every trust. */
export type Step = {
  readonly level: Level;
  readonly elements: readonly { readonly id: string; readonly settings: readonly CareSetting[] | null }[];
};

/**
 * The digital team's ticks by element id: true is met with evidence, false is looked at and not met. An element that is
 * missing has not been looked at, and counts as not met.
 */
export type ElementTicks = ReadonlyMap<string, boolean>;

/**
 * The level the ticked elements add up to: the highest level n such that every element of levels 2 to n that applies to
 * the trust is met. Level 1 is the starting point and always met. The board sees it beside its own view; it is never
 * imposed.
 *
 * @param steps the levels of one theme
 * @param settings the care settings the trust provides; empty: only elements that apply to every trust count
 * @returns null while the digital team has looked at no element of the theme that applies
 */
export function levelOfElements(
  steps: readonly Step[],
  ticks: ElementTicks,
  settings: readonly CareSetting[],
): Level | null {
  const climb = stepsToClimb(steps, settings);
  if (!climb.some(({ elementIds }) => elementIds.some((id) => ticks.has(id)))) return null;
  const stop = climb.findIndex(({ elementIds }) => !elementIds.every((id) => ticks.get(id) === true));
  const reached = stop === -1 ? climb : climb.slice(0, stop);
  return reached.at(-1)?.level ?? 1;
}

/**
 * The elements that stand between the trust and a level, lowest level first: those of levels 2 to `upTo` that apply and
 * are not met.
 *
 * @param upTo usually the level after the one reached, or the trust's target
 * @returns element ids
 */
export function elementsNotMet(
  steps: readonly Step[],
  ticks: ElementTicks,
  settings: readonly CareSetting[],
  upTo: Level,
): readonly string[] {
  return stepsToClimb(steps, settings)
    .filter(({ level }) => level <= upTo)
    .flatMap(({ elementIds }) => elementIds.filter((id) => ticks.get(id) !== true));
}

/** Levels 2 and up, lowest first, each with the elements that apply. */
function stepsToClimb(steps: readonly Step[], settings: readonly CareSetting[]) {
  return steps
    .filter(({ level }) => level > 1)
    .toSorted((a, b) => a.level - b.level)
    .map(({ level, elements }) => ({
      level,
      elementIds: elements.filter((element) => doesElementApply(element, settings)).map(({ id }) => id),
    }));
}
