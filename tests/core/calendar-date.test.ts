import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDateSchema, daysBetween, isCalendarDate } from "../../app/core/calendar-date";

test.each(["2026-02-29", "2026-13-01", "2026-1-1", "12/11/2026", "", "2026-11-12T00:00:00Z"])("%j is no date and is refused", (text) => {
  expect(isCalendarDate(text)).toBe(false);
  expect(calendarDateSchema.safeParse(text).success).toBe(false);
  expect(() => addDays(text, 1)).toThrow(RangeError);
});

test("a leap day is a date, and the days around it are a day apart", () => {
  expect(isCalendarDate("2028-02-29")).toBe(true);
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
});

test("days added are days between, across every change of the clock", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -1000, max: 1000 }), (start, days) => {
      const day = addDays("1970-01-01", start);
      expect(isCalendarDate(day)).toBe(true);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});
