import { expect, test } from "vitest";
import { dueWithAnswers, lastDayKept } from "../../../app/core/assessment/answer-retention";

const OPENED = { state: "answering", openedOn: "2026-09-01", holdReason: null, answersDeletedAt: null } as const;

test("answers are kept for 90 days from the opening", () => {
  expect(lastDayKept("2026-09-01")).toBe("2026-11-30");
});

test.each([
  ["while members answer they are kept", {}, "2026-11-29", "keep"],
  ["a round still open on the last day is closed first", {}, "2026-11-30", "close-and-delete"],
  ["after the close they are kept until the last day", { state: "closed" }, "2026-11-29", "keep"],
  ["a closed round's answers go on the last day", { state: "closed" }, "2026-11-30", "delete"],
  ["so do a revealed round's", { state: "revealed" }, "2027-03-01", "delete"],
  ["at approval they go at once", { state: "approved" }, "2026-09-02", "delete"],
  ["a hold stops it past the last day", { holdReason: "A complaint is open" }, "2027-03-01", "keep"],
  ["a hold stops it at approval", { state: "approved", holdReason: "A complaint is open" }, "2026-09-02", "keep"],
  ["before the opening there is nothing", { state: "preparing", openedOn: null }, "2027-03-01", "keep"],
  ["what is deleted stays deleted", { state: "approved", answersDeletedAt: new Date("2026-10-01") }, "2027-03-01", "keep"],
] as const)("%s", (_name, change, today, due) => {
  expect(dueWithAnswers({ ...OPENED, ...change }, today)).toBe(due);
});
