import type { Tally } from "../scoring/tally";
import { agreement } from "./agreement";

/**
 * Polarisation, the mirror of agreement: 0 when all are alike, 0.5 when spread evenly, 1 when the answers sit on the
 * two opposite ends in equal parts.
 *
 * @param tally answers per level, lowest level first; three levels or more
 * @returns from 0 to 1, unrounded; null when nobody gave a level
 * @throws RangeError as `agreement` does
 * @source (1 - A) / 2, with A as in van der Eijk (2001), Quality & Quantity 35:325-341
 */
export function polarisation(tally: Tally): number | null {
  const a = agreement(tally);
  return a === null ? null : (1 - a) / 2;
}
