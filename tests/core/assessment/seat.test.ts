import { expect, test } from "vitest";
import { groupTallies } from "../../../app/core/assessment/group-tallies";
import { acceptDecisionDate } from "../../../app/core/assessment/decision-date";
import { seatsThatAnswer } from "../../../app/core/assessment/seat";

test("members on the board answer, except observers, those who left and those recused from the theme", () => {
  const seats = [
    { id: "a", kind: "voting", leftOn: null },
    { id: "b", kind: "non-voting", leftOn: null },
    { id: "c", kind: "observer", leftOn: null },
    { id: "d", kind: "voting", leftOn: "2026-10-01" },
    { id: "e", kind: "voting", leftOn: null },
  ] as const;
  const recusals = [{ seatId: "e", themeId: "well-led", reason: "Sits on the supplier's board" }];
  expect(seatsThatAnswer(seats, recusals, "well-led").map(({ id }) => id)).toEqual(["a", "b"]);
  expect(seatsThatAnswer(seats, recusals, "safe-practice").map(({ id }) => id)).toEqual(["a", "b", "e"]);
});

test("group tallies hold the levels of the seats that count, and nothing else", () => {
  const seats = [{ id: "a", isExecutive: true }, { id: "b", isExecutive: false }];
  const answers = (["a", "b", "c"] as const).map((seatId, index) => ({
    seatId, choice: { kind: "level", level: (index + 2) as 2 | 3 | 4 } as const, reason: null, isReasonPrintable: false,
  }));
  expect(groupTallies(answers, seats)).toEqual({ executives: [0, 1, 0, 0, 0], nonExecutives: [0, 0, 1, 0, 0] });
});

test.each([
  ["2026-11-12", "2026-11-12", "2026-11-12", { ok: true, value: "2026-11-12" }],
  ["2026-11-12", null, "2026-11-20", { ok: true, value: "2026-11-12" }],
  ["2026-11-13", null, "2026-11-12", { ok: false, code: "in-the-future" }],
  ["2026-11-11", "2026-11-12", "2026-11-20", { ok: false, code: "before-the-last-step" }],
])("a decision of %s after %s, seen on %s", (date, after, today, outcome) => {
  expect(acceptDecisionDate(date, after, today)).toEqual(outcome);
});
