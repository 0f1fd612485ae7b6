import { assertCalendarDate, daysBetween, type CalendarDate } from "../calendar-date";
import { EN_DASH } from "./numbers";

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** From 1 January 1970, which was a Thursday. */
const DAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];

/**
 * A date for print: "12 November 2026".
 *
 * @param date null prints an en dash
 * @throws RangeError when the date does not exist
 */
export function formatDate(date: CalendarDate | null): string {
  return date === null ? EN_DASH : `${formatDayAndMonth(date)} ${date.slice(0, 4)}`;
}

/**
 * A date with its day of the week: "Thursday 12 November 2026".
 *
 * @param date null prints an en dash
 * @throws RangeError when the date does not exist
 */
export function formatDateWithDay(date: CalendarDate | null): string {
  return date === null ? EN_DASH : `${dayOfWeek(date)} ${formatDate(date)}`;
}

/**
 * A date where the year is plain from its surroundings: "12 November".
 *
 * @throws RangeError when the date does not exist
 */
export function formatDayAndMonth(date: CalendarDate): string {
  const [, month, day] = assertCalendarDate(date).split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]}`;
}

/**
 * A month for print: "November 2026".
 *
 * @throws RangeError when the date does not exist
 */
export function formatMonth(date: CalendarDate): string {
  return formatDate(date).replace(/^\d+ /, "");
}

/**
 * The day of the week: "Thursday".
 *
 * @throws RangeError when the date does not exist
 */
export function dayOfWeek(date: CalendarDate): string {
  const days = daysBetween("1970-01-01", date) % 7;
  return DAYS.at(days) ?? "";
}
