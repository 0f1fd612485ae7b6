import { LEVELS, type Level } from "../scoring/level";

/** A rung of the ladder: reached, on the way to the target, or beyond it. */
export type Rung = { readonly level: Level; readonly state: "reached" | "to-climb" | "beyond"; readonly isTarget: boolean };

/**
 * The five rungs of one theme.
 * @param agreed null: no rung is reached, and none is called the way.
 * @param target null: nothing to climb.
 */
export function gapLadder(agreed: Level | null, target: Level | null): readonly Rung[] {
  return LEVELS.map((level) => ({ level, state: rungState(level, agreed, target), isTarget: level === target }));
}

function rungState(level: Level, agreed: Level | null, target: Level | null): Rung["state"] {
  if (agreed === null) return "beyond";
  if (level <= agreed) return "reached";
  return target !== null && level <= target ? "to-climb" : "beyond";
}
