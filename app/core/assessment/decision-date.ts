import type { CalendarDate } from "../calendar-date";
import { accept, refuse, type Result } from "../result";

/**
 * May a decision have been taken on this date? Not after today, and not before the step it follows.
 *
 * @param date of the meeting
 * @param after date of the step before; null: not known
 * @param today in England
 */
export function acceptDecisionDate(
  date: CalendarDate,
  after: CalendarDate | null,
  today: CalendarDate,
): Result<CalendarDate, "in-the-future" | "before-the-last-step"> {
  if (date > today) return refuse("in-the-future");
  if (after !== null && date < after) return refuse("before-the-last-step");
  return accept(date);
}
