import { daysBetween, type CalendarDate } from "../calendar-date";
import { cycleAt } from "../cycle";
import { can } from "../permissions/permissions";
import type { Viewer } from "../permissions/viewer";
import { counted, countInWords, opening } from "../text/counts";
import { formatCycle } from "../text/cycles";
import { formatDate } from "../text/dates";
import type { Assessment } from "./assessment";
import { answeringTitle } from "./journey";

/** Where a reader goes next, as a page of the product; whoever draws it knows the address. */
export type NextPlace = "start" | "assessment" | "answers" | "agree" | "approval" | "release" | "results" | "room" | "workshop";

/** What a trust's home opens with: the finding, one sentence, and what this reader does next (null: nothing now). */
export type NextStepView = {
  readonly title: string;
  readonly sentence: string | null;
  readonly next: { readonly title: string; readonly text: string; readonly button: string; readonly place: NextPlace } | null;
};

/** What is known of the newest assessment; counts only, nobody's answer. */
type Situation = {
  readonly viewer: Viewer;
  readonly trust: { readonly code: string; readonly name: string };
  readonly today: CalendarDate;
} & (
  | { readonly assessment: null }
  | {
      readonly assessment: Assessment;
      /** Answers of any kind to the first rounds, and how many there can be. */
      readonly answersIn: number;
      readonly answersAsked: number;
      /** Themes scored, and those with an agreed level. */
      readonly themes: number;
      readonly agreed: number;
      readonly hasSeat: boolean;
      readonly isWorkshopOn: boolean;
      readonly ownAnswers: number;
    }
);

/** The finding a trust's home opens with, and the reader's next step. While a workshop runs that is the way into it. */
export function describeNextStep(situation: Situation): NextStepView {
  if (situation.assessment === null) return describeStart(situation);
  const view = describeState(situation);
  if (!situation.isWorkshopOn) return view;
  if (situation.hasSeat) return { ...view, next: { title: "The workshop is open", text: "Take your seat. Only the answers of those in the room are counted.", button: "Go to the room", place: "room" } };
  return { ...view, next: nextFor(situation, "run-workshop", { title: "The workshop is open", text: "You run it from its own page; the projector is a page beside it.", button: "Run the workshop", place: "workshop" }) };
}

function describeState(situation: Known): NextStepView {
  switch (situation.assessment.state) {
    case "preparing":
      return describePreparing(situation);
    case "answering":
      return describeAnswering(situation);
    case "closed":
      return {
        title: "The first round is closed. Nothing has been shown yet.",
        sentence: "All first spreads are revealed together, by the facilitator.",
        next: nextFor(situation, "run-workshop", { title: "Reveal the spreads", text: "Everyone sees them at the same moment. The agenda is ordered afterwards.", button: "Go to the reveal", place: "assessment" }),
      };
    case "revealed":
      return describeAgreeing(situation);
    case "proposed":
    case "considered":
      return {
        title: "The workshop has proposed levels for the board to approve.",
        sentence: "Nothing is shared before the board approves.",
        next: nextFor(situation, "record-approval", { title: "Record what the meeting decided", text: "With its date and minute. At approval every individual answer is deleted.", button: "Record a decision", place: "approval" }),
      };
    case "approved":
      return {
        title: `The board approved its levels${situation.assessment.approvedOn === null ? "" : ` on ${formatDate(situation.assessment.approvedOn)}`}.`,
        sentence: null,
        next: nextFor(situation, "release-levels", { title: "Choose what others may see", text: "Nothing is released until you say so: to whom, and which themes.", button: "Choose what to release", place: "release" }),
      };
  }
}

type Known = Extract<Situation, { readonly answersIn: number }>;

function nextFor({ viewer, trust }: Pick<Situation, "viewer" | "trust">, action: Parameters<typeof can>[1], next: NonNullable<NextStepView["next"]>): NextStepView["next"] {
  return can(viewer, action, trust.code) ? next : null;
}

function describeStart(situation: Situation): NextStepView {
  const cycle = formatCycle(cycleAt(situation.today));
  return {
    title: `${situation.trust.name} has not begun ${cycle}.`,
    sentence: null,
    next: nextFor(situation, "set-up-assessment", {
      title: `Start the ${cycle} assessment`,
      text: "Thirteen themes, about 12 minutes for each member. You set the seats and may leave a theme out with a reason.",
      button: "Start the assessment",
      place: "start",
    }),
  };
}

function describePreparing(situation: Known): NextStepView {
  return {
    title: "The assessment is being set up.",
    sentence: `${opening(counted(situation.themes, "theme"))} to answer. Members see nothing until it opens.`,
    next: nextFor(situation, "set-up-assessment", { title: "Open it for answers", text: "Check the seats and the themes first. From then on members can answer.", button: "Check and open", place: "assessment" }),
  };
}

function describeAnswering(situation: Known): NextStepView {
  const { assessment, answersIn, answersAsked, hasSeat, ownAnswers, themes, today } = situation;
  const daysLeft = assessment.workshopOn === null ? null : daysBetween(today, assessment.workshopOn);
  const view = { title: answeringTitle(answersIn, answersAsked, daysLeft), sentence: "You see how many, never who said what. Answers can change until the round closes." };
  if (hasSeat && ownAnswers < themes) {
    return {
      ...view,
      next: {
        title: ownAnswers === 0 ? "Answer in private" : `You have answered ${ownAnswers} of ${themes}`,
        text: "One question at a time. Each answer is saved as you give it, and nobody sees it.",
        button: ownAnswers === 0 ? "Start answering" : "Go on answering",
        place: "answers",
      },
    };
  }
  return { ...view, next: nextFor(situation, "run-workshop", { title: "Close the round when everybody is ready", text: "Nothing enters afterwards, and nothing is shown until the reveal.", button: "Go to the round", place: "assessment" }) };
}

function describeAgreeing(situation: Known): NextStepView {
  const { agreed, themes } = situation;
  const isDone = agreed === themes;
  return {
    title: isDone ? `A level is agreed on all ${countInWords(themes)} themes.` : `A level is agreed on ${agreed} of ${themes} themes.`,
    sentence: "The board decides; the spreads inform.",
    next: isDone
      ? nextFor(situation, "record-approval", { title: "Record that the workshop proposed them", text: "Then a committee may consider them, and the board approves.", button: "Record the proposal", place: "approval" })
      : nextFor(situation, "run-workshop", { title: "Agree the next level", text: "See the spread, talk, and record one whole level in the chair’s words.", button: "Go to the spreads", place: "agree" }),
  };
}
