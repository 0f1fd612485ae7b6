import type { DisclosedSpread } from "../disclosure/spread";
import { isLevel, type Level } from "../scoring/level";

/**
 * The level put forward for a theme that is recorded together: its median, where that is a level. Between two levels none
 * is put forward: the chair chooses.
 */
export function levelPutForward(spread: DisclosedSpread): Level | null {
  return "median" in spread && isLevel(spread.median) ? spread.median : null;
}
