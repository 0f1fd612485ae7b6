import type { CalendarDate } from "../core/calendar-date";
import { isCalendarDate } from "../core/calendar-date";

/** Reads a day the ODS files write as 20260331: '2026-03-31', or null when there is no such day. */
export function readCompactDate(text: string): CalendarDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match === null ? null : readIsoDate(`${match[1]}-${match[2]}-${match[3]}`);
}

/** Reads a day written as 2026-03-31; null when there is no such day. */
export function readIsoDate(text: string): CalendarDate | null {
  return isCalendarDate(text) ? text : null;
}
