import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../app/core/calendar-date";
import { compareCycles, cycleAt, cycleIdSchema, cycleStartingIn, firstDayOf, lastDayOf, nextCycle, previousCycle } from "../../app/core/cycle";
import { formatCycle } from "../../app/core/text/cycles";

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
    fc.property(fc.integer({ min: -20_000, max: 50_000 }), (days) => {
      const day = addDays("1970-01-01", days);
      const cycle = cycleAt(day);
      expect(cycleIdSchema.safeParse(cycle).success).toBe(true);
      expect(firstDayOf(cycle) <= day && day <= lastDayOf(cycle)).toBe(true);
    }),
  );
});
