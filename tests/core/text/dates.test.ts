import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../app/core/calendar-date";
import { dayOfWeek, formatDate, formatDateWithDay, formatDayAndMonth, formatMonth } from "../../../app/core/text/dates";
import { dateInEngland, formatClock, formatInstant } from "../../../app/core/text/instants";

const date = fc.integer({ min: -100_000, max: 100_000 }).map((days) => addDays("1970-01-01", days));

test("a date is printed in words, with its day where asked", () => {
  expect(formatDate("2026-11-12")).toBe("12 November 2026");
  expect(formatDateWithDay("2026-11-12")).toBe("Thursday 12 November 2026");
  expect(formatDayAndMonth("2026-04-01")).toBe("1 April");
  expect(formatMonth("2026-04-01")).toBe("April 2026");
  expect(formatDate(null)).toBe("–");
  expect(formatDateWithDay(null)).toBe("–");
});

test("what is no date is refused rather than printed", () => {
  expect(() => formatDate("2026-02-29")).toThrow(RangeError);
});

test("days of the week follow one another for ever, back before 1970 too", () => {
  expect(dayOfWeek("1948-07-05")).toBe("Monday");
  fc.assert(
    fc.property(date, (day) => {
      expect(dayOfWeek(addDays(day, 7))).toBe(dayOfWeek(day));
      expect(dayOfWeek(addDays(day, 1))).not.toBe(dayOfWeek(day));
    }),
  );
});

test("an instant is read by England's clock, summer and winter", () => {
  expect(dateInEngland(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
  expect(formatClock(new Date("2026-06-30T23:30:00Z"))).toBe("00:30");
  expect(formatInstant(new Date("2026-11-12T10:42:59Z"))).toBe("12 November 2026 at 10:42");
});
