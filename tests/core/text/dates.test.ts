import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDateSchema, daysBetween, isCalendarDate } from "../../../app/core/calendar-date";
import { compareCycles, cycleAt, cycleIdSchema, cycleStartingIn, firstDayOf, lastDayOf, nextCycle, previousCycle } from "../../../app/core/cycle";
import { formatCycle } from "../../../app/core/text/cycles";
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

test.each(["2026-02-29", "2026-13-01", "2026-1-1", "12/11/2026", "", "2026-11-12T00:00:00Z"])("%j is no date and is refused", (text) => {
  expect(isCalendarDate(text)).toBe(false);
  expect(calendarDateSchema.safeParse(text).success).toBe(false);
  expect(() => formatDate(text)).toThrow(RangeError);
});

test("days of the week follow one another for ever, back before 1970 too", () => {
  expect(dayOfWeek("1948-07-05")).toBe("Monday");
  fc.assert(
    fc.property(date, (day) => {
      expect(dayOfWeek(addDays(day, 7))).toBe(dayOfWeek(day));
      expect(dayOfWeek(addDays(day, 1))).not.toBe(dayOfWeek(day));
      expect(daysBetween(day, addDays(day, 40))).toBe(40);
    }),
  );
});

test("an instant is read by England's clock, summer and winter", () => {
  expect(dateInEngland(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
  expect(formatClock(new Date("2026-06-30T23:30:00Z"))).toBe("00:30");
  expect(formatInstant(new Date("2026-11-12T10:42:59Z"))).toBe("12 November 2026 at 10:42");
});

test("a cycle is a financial year", () => {
  expect(formatCycle("2026-27")).toBe("2026/27");
  expect(cycleAt("2026-03-31")).toBe("2025-26");
  expect(cycleAt("2026-04-01")).toBe("2026-27");
  expect(cycleStartingIn(1999)).toBe("1999-00");
  expect([firstDayOf("2026-27"), lastDayOf("2026-27")]).toEqual(["2026-04-01", "2027-03-31"]);
  expect([previousCycle("2026-27"), nextCycle("2026-27")]).toEqual(["2025-26", "2027-28"]);
  expect(compareCycles("2025-26", "2026-27")).toBeLessThan(0);
});

test.each(["2026-28", "2026/27", "26-27", "2026-2027", "", 2026, null])("%j is no cycle", (value) => {
  expect(cycleIdSchema.safeParse(value).success).toBe(false);
});

test("every date lies in its own cycle", () => {
  fc.assert(
    fc.property(date.filter((day) => day > "1900"), (day) => {
      const cycle = cycleAt(day);
      expect(cycleIdSchema.safeParse(cycle).success).toBe(true);
      expect(firstDayOf(cycle) <= day && day <= lastDayOf(cycle)).toBe(true);
    }),
  );
});
