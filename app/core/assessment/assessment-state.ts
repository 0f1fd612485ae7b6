import { accept, refuse, type Result } from "../result";

/**
 * Where an assessment stands. Its answers change while "answering", are frozen once "closed" and seen once "revealed";
 * a workshop proposes the levels, a committee considers them, the board approves.
 */
export const ASSESSMENT_STATES = [
  "preparing",
  "answering",
  "closed",
  "revealed",
  "proposed",
  "considered",
  "approved",
] as const;

export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** What moves an assessment on. There is no way back: frozen distributions and minuted decisions stay. */
export type AssessmentEvent = "open" | "close" | "reveal" | "propose" | "consider" | "approve";

/** Which event leads where, and from where. A board without a committee approves what the workshop proposed. */
const STEPS: Readonly<Record<AssessmentEvent, { readonly from: readonly AssessmentState[]; readonly to: AssessmentState }>> = {
  open: { from: ["preparing"], to: "answering" },
  close: { from: ["answering"], to: "closed" },
  reveal: { from: ["closed"], to: "revealed" },
  propose: { from: ["revealed"], to: "proposed" },
  consider: { from: ["proposed"], to: "considered" },
  approve: { from: ["proposed", "considered"], to: "approved" },
};

/**
 * The state after an event.
 *
 * @returns refused when the event does not belong to the state: too early, or done already
 */
export function nextState(
  state: AssessmentState,
  event: AssessmentEvent,
): Result<AssessmentState, "too-early" | "too-late"> {
  const { from, to } = STEPS[event];
  if (from.includes(state)) return accept(to);
  return refuse(isBefore(state, to) ? "too-early" : "too-late");
}

/** Whether one state comes earlier than another on the way. */
export function isBefore(state: AssessmentState, other: AssessmentState): boolean {
  return ASSESSMENT_STATES.indexOf(state) < ASSESSMENT_STATES.indexOf(other);
}

/** Whether levels may be agreed, changed and undone: after the reveal, until the board has approved. */
export function mayAgree(state: AssessmentState): boolean {
  return !isBefore(state, "revealed") && isBefore(state, "approved");
}
