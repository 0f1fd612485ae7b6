import { formatDate, formatDayAndMonth } from "../text/dates";
import { counted, opening } from "../text/counts";
import type { Assessment } from "./assessment";
import { isBefore, type AssessmentState } from "./assessment-state";

/** One step of the way from setting up to releasing, as a page draws it. */
export type JourneyStep = { readonly name: string; readonly note?: string; readonly state: "done" | "now" | "to-come" };

/** Where an assessment is, in a few words: "Members are answering". */
const STATE_WORDS: Readonly<Record<AssessmentState, string>> = {
  preparing: "Being set up",
  answering: "Members are answering",
  closed: "Closed, not yet revealed",
  revealed: "Revealed, levels being agreed",
  proposed: "Proposed in the workshop",
  considered: "Considered by committee",
  approved: "Approved by the board",
};

/** Where an assessment is, in a few words. */
export function stateInWords(state: AssessmentState): string {
  return STATE_WORDS[state];
}

/** The whole way with its dates: what is done, what is now, what is to come. */
export function journeySteps(assessment: Assessment): readonly JourneyStep[] {
  const { state, openedOn, workshopOn, proposedOn, consideredOn, consideredBy, approvedOn } = assessment;
  return [
    step("Set up", state, "preparing", "answering", note(openedOn, "opened")),
    step("Answer alone", state, "answering", "closed", workshopOn === null ? undefined : `until the workshop, ${formatDayAndMonth(workshopOn)}`),
    step("Workshop", state, "closed", "proposed", note(proposedOn, "proposed")),
    step("Committee", state, "proposed", "considered", consideredOn === null ? undefined : `${consideredBy ?? "considered"}, ${formatDate(consideredOn)}`),
    step("Board", state, "considered", "approved", note(approvedOn, "approved")),
  ];
}

/** Proposed, considered, approved: the three that a reader of results looks for. */
export function approvalSteps({ state, proposedOn, consideredOn, consideredBy, approvedOn }: Assessment): readonly JourneyStep[] {
  return [
    step("Proposed", state, "revealed", "proposed", proposedOn === null ? undefined : `workshop, ${formatDate(proposedOn)}`),
    step("Considered", state, "proposed", "considered", consideredOn === null ? undefined : `${consideredBy ?? "committee"}, ${formatDate(consideredOn)}`),
    step("Approved", state, "considered", "approved", approvedOn === null ? undefined : `board, ${formatDate(approvedOn)}`),
  ];
}

/** The finding a trust's home opens with while members answer: how many answers are in, and how long is left. */
export function answeringTitle(answered: number, of: number, daysLeft: number | null): string {
  const done = `${answered} of ${of} answers are in.`;
  if (daysLeft === null || daysLeft < 0) return done;
  return daysLeft === 0 ? `${done} The workshop is today.` : `${done} ${opening(counted(daysLeft, "day"))} to the workshop.`;
}


function note(date: string | null, word: string): string | undefined {
  return date === null ? undefined : `${word} ${formatDate(date)}`;
}

function step(name: string, state: AssessmentState, from: AssessmentState, doneAt: AssessmentState, words: string | undefined): JourneyStep {
  const stage = !isBefore(state, doneAt) ? "done" : isBefore(state, from) ? "to-come" : "now";
  return { name, state: stage, ...(words === undefined ? {} : { note: words }) };
}
