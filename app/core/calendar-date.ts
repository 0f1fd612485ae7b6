import { z } from "zod";

/**
 * A day in the calendar, "YYYY-MM-DD", without time or time zone: nothing can move it to the day before. Two dates
 * compare as text.
 */
export type CalendarDate = string;

const MILLISECONDS_A_DAY = 86_400_000;

/** Accepts a day that exists: 2026-02-29 is refused. */
export const calendarDateSchema = z.string().refine(isCalendarDate, "Give a real date, such as 2026-11-12");

/** Whether text is a day that exists, written "YYYY-MM-DD". */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return toIsoDay(daysOf(text)) === text;
}

/**
 * The day a number of days later; earlier for a negative number.
 *
 * @throws RangeError when the date does not exist
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return toIsoDay(daysOf(assertCalendarDate(date)) + days);
}

/**
 * Days from one date to another: 1 from today to tomorrow, negative when the second comes first.
 *
 * @throws RangeError when a date does not exist
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return daysOf(assertCalendarDate(to)) - daysOf(assertCalendarDate(from));
}

/**
 * The date itself, when it exists.
 *
 * @throws RangeError otherwise
 */
export function assertCalendarDate(date: string): CalendarDate {
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: ${date}`);
  return date;
}

/** Days since 1 January 1970, all in UTC, so that no summer time comes into it. */
function daysOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

function toIsoDay(days: number): string {
  return Number.isFinite(days) ? new Date(days * MILLISECONDS_A_DAY).toISOString().slice(0, 10) : "";
}
