import { LEVELS } from "../scoring/level";
import { placedThemes } from "./check-ids";
import { LENS_IDS } from "./framework";
import type { FaultPath, FrameworkFault } from "./framework-fault";
import type { FrameworkOutline } from "./framework-outline";

/** The scale and every theme have levels 1 to 5 in order; both lenses and both answers beside a level are there. */
export function checkLevels(outline: FrameworkOutline): readonly FrameworkFault[] {
  return [
    ...outOfOrder(outline.scale, ["scale"]),
    ...placedThemes(outline).flatMap(({ theme, path }) => outOfOrder(theme.levels, [...path, "levels"])),
    ...missing("lens", LENS_IDS, outline.lenses, ["lenses"]),
    ...missing("answer", ["cant-judge", "skip"], outline.answers, ["answers"]),
  ];
}

function outOfOrder(levels: readonly { readonly level: number | null }[], path: FaultPath): readonly FrameworkFault[] {
  const isWhole = levels.length === LEVELS.length && levels.every(({ level }, n) => level === null || level === LEVELS[n]);
  if (isWhole) return [];
  const found = levels.map(({ level }) => level ?? "?").join(", ");
  return [{ path, message: `Levels must be 1, 2, 3, 4, 5 in this order; found ${found || "none"}` }];
}

function missing(
  what: string,
  wanted: readonly string[],
  parts: readonly { readonly id: string | null }[],
  path: FaultPath,
): readonly FrameworkFault[] {
  return wanted
    .filter((id) => !parts.some((part) => part.id === id))
    .map((id) => ({ path, message: `The ${what} "${id}" is missing` }));
}
