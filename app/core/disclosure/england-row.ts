import type { Level } from "../scoring/level";

/** The bands of the England table: levels 1 and 2, level 3, levels 4 and 5. */
export const ENGLAND_BANDS = ["low", "middle", "high"] as const;

/** One band of the England table. */
export type EnglandBand = (typeof ENGLAND_BANDS)[number];

/** How many trusts are in each band. */
export type BandCounts = Readonly<Record<EnglandBand, number>>;

/** Counts are given to the nearest five. */
const STEP = 5;

/** So far a count may lie from the one that is given, either way. */
export const MOST_OFF = 2;

/** The band a level falls in. */
export function bandOf(level: Level): EnglandBand {
  if (level <= 2) return "low";
  return level === 3 ? "middle" : "high";
}

/**
 * A count as the England table gives it: to the nearest five. This is part of the protection, not rounding for print, so
 * it stands here.
 *
 * @param count whole number from 0, so that there are no halves
 */
export function toNearestFive(count: number): number {
  return Math.floor((count + MOST_OFF) / STEP) * STEP;
}
