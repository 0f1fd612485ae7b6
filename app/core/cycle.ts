import { z } from "zod";

/** The id of a yearly cycle, named after the NHS financial year it runs in: "2026-27". Printed by `text/cycle`. */
export type CycleId = `${number}-${number}`;

const FIRST_MONTH = 4;

/** Accepts "2026-27" and refuses "2026-28", "26-27" and "2026/27". */
export const cycleIdSchema = z.custom<CycleId>(isCycleId, "Give a cycle such as 2026-27");

/** Whether a value is a cycle id whose two years follow one another. */
export function isCycleId(value: unknown): value is CycleId {
  if (typeof value !== "string") return false;
  const match = /^(\d{4})-(\d{2})$/.exec(value);
  return match !== null && Number(match[2]) === (Number(match[1]) + 1) % 100;
}

/** The cycle that begins on 1 April of a year: 2026 gives "2026-27", 1999 gives "1999-00". */
export function cycleStartingIn(year: number): CycleId {
  const next = String((year + 1) % 100).padStart(2, "0");
  return `${year}-${next}` as CycleId;
}

/** The year in which a cycle begins: 2026 for "2026-27". */
export function startYearOf(cycle: CycleId): number {
  return Number(cycle.slice(0, 4));
}

/**
 * The cycle a calendar date falls in; a financial year runs from 1 April to 31 March.
 *
 * @param date "YYYY-MM-DD"
 */
export function cycleAt(date: string): CycleId {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return cycleStartingIn(month >= FIRST_MONTH ? year : year - 1);
}

/** The first day of a cycle, "YYYY-MM-DD". */
export function firstDayOf(cycle: CycleId): string {
  return `${startYearOf(cycle)}-04-01`;
}

/** The last day of a cycle, "YYYY-MM-DD". */
export function lastDayOf(cycle: CycleId): string {
  return `${startYearOf(cycle) + 1}-03-31`;
}

/** The cycle before. */
export function previousCycle(cycle: CycleId): CycleId {
  return cycleStartingIn(startYearOf(cycle) - 1);
}

/** The cycle after. */
export function nextCycle(cycle: CycleId): CycleId {
  return cycleStartingIn(startYearOf(cycle) + 1);
}

/** Orders cycles, earliest first; for `Array.prototype.sort`. */
export function compareCycles(a: CycleId, b: CycleId): number {
  return startYearOf(a) - startYearOf(b);
}
