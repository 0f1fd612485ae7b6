import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFile } from "../../../app/core/actions/calendar-file";
import { dueState, inDueOrder } from "../../../app/core/actions/due";
import { addDays } from "../../../app/core/calendar-date";
import { dueInWords } from "../../../app/core/text/actions";
import { dateInEngland } from "../../../app/core/text/instants";

const due = (dueOn: string | null) => ({ status: "under-way", dueOn }) as const;
const words = (dueOn: string | null, today: string) => dueInWords(dueState(due(dueOn), today), dueOn, today);

describe("late and due soon", () => {
  test.each([
    ["2026-10-31", "2026-11-02", "2 days late"], ["2026-11-01", "2026-11-02", "1 day late"], ["2026-11-02", "2026-11-02", "due today"], ["2026-11-03", "2026-11-02", "due in 1 day"],
    ["2026-11-30", "2026-11-02", "due in 4 weeks"], ["2026-12-01", "2026-11-02", "on time"], ["2026-10-01", "2026-11-02", "4 weeks late"], [null, "2026-11-02", "no date set"],
  ] as const)("due on %s, seen on %s: %s", (dueOn, today, expected) => {
    expect(words(dueOn, today)).toBe(expected);
  });

  test("the clocks going back or forward move no date", () => {
    expect(words("2026-10-26", "2026-10-24")).toBe("due in 2 days");
    expect(words("2027-03-28", "2027-03-29")).toBe("1 day late");
    // Half past midnight British Summer Time is the day before in UTC.
    expect(words("2026-10-24", dateInEngland(new Date("2026-10-24T23:30:00Z")))).toBe("1 day late");
    expect(words("2026-10-25", dateInEngland(new Date("2026-10-25T23:30:00Z")))).toBe("due today");
  });

  test("a leap day is a day", () => {
    expect(words("2028-02-29", "2028-02-28")).toBe("due in 1 day");
    expect(words("2028-02-29", "2028-03-01")).toBe("1 day late");
    expect(words("2027-02-28", "2027-03-01")).toBe("1 day late");
  });

  test("what is done or stopped is neither", () => {
    expect(dueState({ status: "done", dueOn: "2020-01-01" }, "2026-11-02")).toBe("closed");
    expect(dueState({ status: "stopped", dueOn: "2020-01-01" }, "2026-11-02")).toBe("closed");
  });

  test("an action goes from on time to soon to late as days pass, and never back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (start) => {
        const order = ["on-time", "soon", "late"];
        const dueOn = addDays("2024-01-01", start);
        const states = Array.from({ length: 60 }, (_, day) => order.indexOf(dueState(due(dueOn), addDays(dueOn, day - 40))));
        expect(states).toEqual(states.toSorted((a, b) => a - b));
      }),
    );
  });
});

test("actions stand by date, those without one last", () => {
  const rows = [["c", null], ["b", "2027-01-31"], ["a", "2026-10-31"]].map(([id, dueOn]) => ({ id: id ?? "", what: id ?? "", dueOn: dueOn ?? null }));
  expect(inDueOrder(rows).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

describe("the calendar file", () => {
  const entry = { id: "a1", on: "2028-02-29", title: "Remove, at last; the 14", description: "Owner: Chief nurse\nNo outcome measure yet", href: "https://boardmark.example/trusts/XN1/actions/a1" };
  const file = calendarFile("Northmoor", [entry], "20261102T093000Z");

  test("has whole days, which no clock moves, and ends on the day after", () => {
    expect(file).toContain("DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n");
  });
  test("escapes what has a meaning", () => {
    expect(file).toContain("SUMMARY:Remove\\, at last\\; the 14\r\n");
    expect(file).toContain("DESCRIPTION:Owner: Chief nurse\\nNo outcome measure yet\r\n");
  });
  test("has no line over 75 octets, and unfolds to what was put in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }).filter((text) => !/[\r\n\\;,]/.test(text)), (title) => {
        const folded = calendarFile("x", [{ ...entry, title }], "20261102T093000Z");
        for (const line of folded.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(folded.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}\r\n`);
      }),
    );
  });
});
