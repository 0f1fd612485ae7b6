import type { CalendarDate } from "../calendar-date";
import { formatDate } from "./dates";

/** Whose clock an instant is read by: England's, wherever the server stands. */
const ENGLAND = "Europe/London";

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: ENGLAND,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The calendar date in England at an instant: 23:30 UTC on 30 June is 1 July. */
export function dateInEngland(instant: Date): CalendarDate {
  const { year, month, day } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

/** The instant at which a date begins in England: 1 July begins at 23:00 UTC on 30 June. */
export function startOfDayInEngland(date: CalendarDate): Date {
  const midnight = new Date(`${date}T00:00:00Z`);
  const hourBefore = new Date(midnight.getTime() - 3_600_000);
  return dateInEngland(hourBefore) === date ? hourBefore : midnight;
}

/** The time of day in England: "10:42". */
export function formatClock(instant: Date): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

/** Date and time in England: "12 November 2026 at 10:42". */
export function formatInstant(instant: Date): string {
  return `${formatDate(dateInEngland(instant))} at ${formatClock(instant)}`;
}

function partsOf(instant: Date) {
  const parts = new Map(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [year = "", month = "", day = "", hour = "", minute = ""] = (
    ["year", "month", "day", "hour", "minute"] as const
  ).map((type) => parts.get(type));
  return { year, month, day, hour, minute };
}
