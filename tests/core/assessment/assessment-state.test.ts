import { expect, test } from "vitest";
import { ASSESSMENT_STATES, isBefore, mayAgree, nextState, type AssessmentEvent } from "../../../app/core/assessment/assessment-state";

const EVENTS: readonly AssessmentEvent[] = ["open", "close", "reveal", "propose", "consider", "approve"];

test.each([
  ["preparing", "open", "answering"],
  ["answering", "close", "closed"],
  ["closed", "reveal", "revealed"],
  ["revealed", "propose", "proposed"],
  ["proposed", "consider", "considered"],
  ["considered", "approve", "approved"],
  ["proposed", "approve", "approved"],
] as const)("from %s, %s leads to %s", (state, event, to) => {
  expect(nextState(state, event)).toEqual({ ok: true, value: to });
});

test("every other step is refused, and says whether it comes too early or too late", () => {
  const allowed = ASSESSMENT_STATES.flatMap((state) => EVENTS.filter((event) => nextState(state, event).ok).map((event) => `${state} ${event}`));
  expect(allowed).toHaveLength(7);
  expect(nextState("preparing", "close")).toEqual({ ok: false, code: "too-early" });
  expect(nextState("answering", "reveal")).toEqual({ ok: false, code: "too-early" });
  expect(nextState("revealed", "approve")).toEqual({ ok: false, code: "too-early" });
  expect(nextState("answering", "open")).toEqual({ ok: false, code: "too-late" });
  expect(nextState("revealed", "close")).toEqual({ ok: false, code: "too-late" });
  expect(nextState("approved", "approve")).toEqual({ ok: false, code: "too-late" });
});

test("no event leads backwards", () => {
  for (const state of ASSESSMENT_STATES) {
    for (const event of EVENTS) {
      const next = nextState(state, event);
      if (next.ok) expect(isBefore(state, next.value)).toBe(true);
    }
  }
});

test("levels are agreed after the reveal and before approval", () => {
  expect(ASSESSMENT_STATES.filter(mayAgree)).toEqual(["revealed", "proposed", "considered"]);
});
