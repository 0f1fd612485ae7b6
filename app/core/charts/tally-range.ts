import type { Tally } from "../scoring/tally";

/**
 * The lowest and highest level that anybody gave.
 * @returns null when nobody gave a level.
 */
export function tallyRange(tally: Tally): { readonly lowest: number; readonly highest: number } | null {
  const lowest = tally.findIndex((count) => count > 0);
  return lowest < 0 ? null : { lowest: lowest + 1, highest: tally.findLastIndex((count) => count > 0) + 1 };
}
