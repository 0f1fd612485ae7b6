import { isBefore } from "../core/assessment/assessment-state";
import { answeringTitle, journeySteps } from "../core/assessment/journey";
import { hasAnswers, type Seat } from "../core/assessment/seat";
import type { Assessment, AssessmentTheme } from "../core/assessment/assessment";
import { daysBetween } from "../core/calendar-date";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { counted, opening } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { listInWords } from "../core/text/lists";
import type { Workshop } from "../core/workshop/workshop";
import { answeredInWords } from "../core/text/progress";
import { readFacilitatorProgress, readProgress } from "../db/answered";
import { listAssessmentThemes } from "../db/assessment-themes";
import type { Queries } from "../db/database";
import { findSeatOfPerson, listSeats } from "../db/seats";
import { doesAnythingStandOut } from "../db/spreads";
import { findWorkshop } from "../db/workshops";
import type { AssessmentHomePageProps, AssessmentStep } from "../ui/pages/assessment-home-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";

type Props = Omit<AssessmentHomePageProps, "typed" | "errors" | "mailed">;

/** The page of one assessment, for this reader. */
export async function readAssessmentHome(
  { db, frameworks, today, sendsMail }: { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string; readonly sendsMail: boolean },
  viewer: Viewer,
  assessment: Assessment,
): Promise<Props> {
  const framework = requireFramework(frameworks, assessment.framework);
  const titles = new Map(themesOf(framework).map(({ id, title }) => [id, title]));
  const seesNames = can(viewer, "see-who-answered", assessment.trust.code);
  const [seats, themes, seat, workshop, progress] = await Promise.all([
    listSeats(db, assessment.id),
    listAssessmentThemes(db, assessment.id),
    findSeatOfPerson(db, assessment.id, viewer.personId),
    findWorkshop(db, assessment.id),
    seesNames ? readFacilitatorProgress(db, assessment.id) : withoutNames(await readProgress(db, assessment.id)),
  ]);
  const unrevealed = progress.filter(({ state }) => state !== "revealed");
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, hasSeat: seat !== null && hasAnswers(seat), current: "Assessment" }),
    action: paths.assessment(assessment.id),
    revision: assessment.revision,
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    title: titleOf(assessment, progress, today),
    sentence: `${framework.shortTitle}, version ${framework.version}. ${opening(counted(themes.filter(({ leftOutReason }) => leftOutReason === null).length, "theme"))}, ${counted(seats.filter(hasAnswers).length, "seat")}.`,
    steps: journeySteps(assessment),
    links: linksOf(viewer, assessment, workshop, seat),
    facts: factsOf(assessment, seats, themes, titles, can(viewer, "set-up-assessment", assessment.trust.code)),
    step: workshop !== null && workshop.stage !== "ended" && isBefore(assessment.state, "proposed") ? null : await stepOf(db, viewer, assessment, seats),
    mails: sendsMail && assessment.state === "answering" ? { invite: can(viewer, "set-up-assessment", assessment.trust.code), remind: seesNames } : { invite: false, remind: false },
    rounds: inFrameworkOrder([...titles.keys()], unrevealed).map((round) => ({
      themeId: round.themeId,
      title: titles.get(round.themeId) ?? round.themeId,
      answered: answeredInWords(round),
      stillToAnswer: round.stillToAnswer === null ? null : namesOf(round.stillToAnswer, seats),
    })),
  };
}

/** The ways to the meeting itself, for this reader: the first is the one to take while it runs. */
function linksOf(viewer: Viewer, { id, state, trust, workshopOn }: Assessment, workshop: Workshop | null, seat: Seat | null): Props["links"] {
  const isRunning = workshop !== null && workshop.stage !== "ended";
  const mayRun = can(viewer, "run-workshop", trust.code);
  return [
    ...(isRunning && seat !== null ? [{ href: paths.room(id), text: "Go to the room" }] : []),
    ...(mayRun && state !== "preparing" && workshop?.stage !== "ended" ? [{ href: paths.workshop(id), text: isRunning ? "Run the workshop" : "Open a workshop" }] : []),
    ...(isRunning && mayRun ? [{ href: paths.projector(id), text: "Projector page" }] : []),
    ...(workshop !== null && workshop.orderedAt !== null && can(viewer, "read-results", trust.code) ? [{ href: paths.minute(id), text: "Minute of the workshop" }] : []),
    ...(can(viewer, "set-up-assessment", trust.code) && isBefore(state, "approved") ? [{ href: paths.links(id), text: "Hand out seat links" }] : []),
    ...(workshopOn !== null && isBefore(state, "proposed") ? [{ href: paths.workshopCalendar(id), text: "Add the workshop to a calendar" }] : []),
  ];
}

function withoutNames<T extends object>(rounds: readonly T[]): readonly (T & { readonly stillToAnswer: readonly string[] | null })[] {
  return rounds.map((round) => ({ ...round, stillToAnswer: null }));
}

function titleOf({ state, workshopOn }: Assessment, progress: readonly { readonly number: number; readonly answered: number; readonly seats: number }[], today: string): string {
  switch (state) {
    case "preparing":
      return "Set up the assessment, then open it";
    case "answering": {
      const first = progress.filter(({ number }) => number === 1);
      const sum = (count: (round: (typeof first)[number]) => number) => first.reduce((total, round) => total + count(round), 0);
      return answeringTitle(sum(({ answered }) => answered), sum(({ seats }) => seats), workshopOn === null ? null : daysBetween(today, workshopOn));
    }
    case "closed":
      return "The first round is closed. Nothing has been shown yet.";
    case "revealed":
      return "The first spreads are revealed";
    case "proposed":
      return "The workshop proposed its levels";
    case "considered":
      return "A committee considered the levels";
    case "approved":
      return "The board approved its levels";
  }
}

async function stepOf(db: Queries, viewer: Viewer, { id, state, trust }: Assessment, seats: readonly Seat[]): Promise<AssessmentStep | null> {
  if (state === "preparing") return can(viewer, "set-up-assessment", trust.code) ? { kind: "open" } : null;
  if (!can(viewer, "run-workshop", trust.code)) return null;
  if (state === "answering") return { kind: "close", seats: seats.filter(hasAnswers).map((seat) => ({ id: seat.id, title: seat.title })) };
  if (state === "closed") return { kind: "reveal", doesStandOut: await doesAnythingStandOut(db, id) };
  return state === "revealed" ? { kind: "agree", href: paths.spreads(id) } : null;
}

function factsOf(assessment: Assessment, seats: readonly Seat[], themes: readonly AssessmentTheme[], titles: ReadonlyMap<string, string>, maySetUp: boolean): Props["facts"] {
  const count = (kind: Seat["kind"]) => seats.filter((seat) => seat.kind === kind).length;
  const named = (ids: readonly string[]) => (ids.length === 0 ? "None" : listInWords(ids.map((themeId) => titles.get(themeId) ?? themeId)));
  const change = (href: string) => (maySetUp ? { action: { href, text: "Change" } } : {});
  return [
    { key: "Workshop", value: assessment.workshopOn === null ? "Not set" : formatDate(assessment.workshopOn) },
    { key: "Seats", value: `${count("voting")} voting, ${count("non-voting")} non-voting, ${counted(count("observer"), "observer")}`, ...change(paths.seats(assessment.id)) },
    { key: "Left out", value: named(themes.filter(({ leftOutReason }) => leftOutReason !== null).map(({ themeId }) => themeId)), ...change(paths.themes(assessment.id)) },
    { key: "Private in papers", value: named(themes.filter(({ isPrivate }) => isPrivate).map(({ themeId }) => themeId)), ...change(paths.themes(assessment.id)) },
    { key: "Targets", value: `${themes.filter(({ target }) => target !== null).length} of ${themes.length} set`, ...change(paths.themes(assessment.id)) },
  ];
}

function inFrameworkOrder<T extends { readonly themeId: string }>(order: readonly string[], rounds: readonly T[]): readonly T[] {
  return rounds.toSorted((a, b) => order.indexOf(a.themeId) - order.indexOf(b.themeId));
}

function namesOf(seatIds: readonly string[], seats: readonly Seat[]): string {
  return seatIds.length === 0 ? "Nobody" : seatIds.map((id) => seats.find((seat) => seat.id === id)?.title ?? "A seat").join(", ");
}
