import { isBefore } from "../core/assessment/assessment-state";
import { isRevealOffered } from "../core/disclosure/progress";
import { FEWEST_LEVELS_TO_SHOW } from "../core/disclosure/spread";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { summariseSpread } from "../core/scoring/spread";
import { countOf } from "../core/scoring/tally";
import { levelPutForward } from "../core/workshop/consent-level";
import { formatJoinCode } from "../core/workshop/join-code";
import { PRACTICE_LINES, PRACTICE_QUESTION } from "../core/workshop/practice";
import { agreementInWords } from "../core/text/agreement-words";
import { presentInWords, quorumInWords } from "../core/text/attendance";
import { counted, countInWords, opening, plural } from "../core/text/counts";
import { medianInWords } from "../core/text/levels";
import { answeredInWords } from "../core/text/progress";
import { gaveLevelInWords } from "../core/text/spreads";
import type { RoundSpread } from "../core/charts/rounds-chart";
import type { Tally } from "../core/scoring/tally";
import type { Queries } from "../db/database";
import { countBallots } from "../db/paper-ballots";
import { countPractice } from "../db/practice";
import { doesAnythingStandOut } from "../db/spreads";
import type { NowView } from "../ui/pages/workshop-page";
import type { Check } from "../ui/pages/workshop-before";
import type { TogetherRow } from "../ui/pages/workshop-together";
import { paths } from "../web/paths";
import type { OwnDma } from "./own-dma";
import type { RoomReads } from "./workshop-reads";
import { themeView } from "./workshop-theme";

type Options = { readonly dma: OwnDma | null; readonly joinAddress: string; readonly viewer: Viewer };

/** What stands in the middle of the console now. */
export async function readNow(db: Queries, room: RoomReads, { dma, joinAddress, viewer }: Options): Promise<NowView> {
  const { assessment, workshop, attendance, progress, agenda } = room;
  const { id, state } = assessment;
  if (workshop === null) {
    const isReady = state !== "preparing" && isBefore(state, "proposed");
    return {
      kind: "not-open",
      first: state !== "preparing" ? null : { href: paths.assessment(id), text: can(viewer, "set-up-assessment", assessment.trust.code) ? "Open the assessment for answers first" : "See where the assessment is" },
      mayOpen: isReady,
      answers: state === "preparing" ? "The assessment is still being set up. Its trust lead opens it for answers; then you open the workshop." : isReady ? "When you open it, a code and its QR stand on the projector, and people join." : "The levels are proposed already.",
    };
  }
  if (workshop.stage === "ended") return { kind: "ended", minuteHref: paths.minute(id) };
  const checks = await checksOf(db, room);
  if (state === "closed") return { kind: "closed", answered: opening(`${progress.answered} of ${progress.seats} answered`), doesStandOut: await doesAnythingStandOut(db, id), checks };
  if (isBefore(state, "closed")) return beforeClose(db, room, joinAddress, checks);
  if (workshop.orderedAt === null) return { kind: "order" };
  if (workshop.stage === "together") {
    const rows = togetherRows(room);
    return { kind: "together", title: `${opening(countInWords(rows.length))} ${plural(rows.length, "theme")} where we agree: record them together?`, rows };
  }
  const theme = workshop.themeId === null ? null : themeView(room, workshop.themeId, dma);
  if (theme !== null) return { kind: "theme", theme };
  const left = agenda.filter(({ themeId, part }) => part === "discuss" && levelOf(room, themeId) === null).length;
  return {
    kind: "between",
    title: left === 0 ? "Every theme of today is dealt with" : `${opening(counted(left, "theme"))} still to discuss`,
    text: left === 0 ? "Levels can be taken up again until you end the workshop. Then they are proposed as of today." : "Put the next one on the table from the agenda.",
    carried: agenda.filter(({ part }) => part === "carried").map(({ themeId, carriedTo }) => `${titleOf(room, themeId)}: ${(carriedTo ?? workshop.carryTo) === null ? "carried, and the meeting is not named yet" : `to ${carriedTo ?? workshop.carryTo}`}`),
    mayEnd: attendance.present > 0,
  };
}

async function beforeClose(db: Queries, room: RoomReads, joinAddress: string, checks: readonly Check[]): Promise<NowView> {
  const { workshop, attendance, progress, assessment } = room;
  if (workshop?.stage === "joining") return { kind: "joining", joinAddress, code: formatJoinCode(workshop.code), present: presentInWords(attendance), checks };
  if (workshop?.stage === "practice") {
    const answered = await countPractice(db, assessment.id);
    return {
      kind: "practice",
      question: PRACTICE_QUESTION,
      answered: answeredInWords({ answered, seats: attendance.present }),
      spread: practiceSpread(workshop.practiceTally),
      isShown: workshop.practiceTally !== null,
      seats: Math.max(1, attendance.present),
      names: PRACTICE_LINES.map(({ name }) => name),
    };
  }
  return { kind: "answering", answered: opening(`${progress.answered} of ${progress.seats} answered`), isEverybody: isRevealOffered(progress), checks };
}

/** The practice question's spread under the same rule as any other: null below five levels. */
export function practiceSpread(tally: Tally | null): RoundSpread {
  if (tally === null || countOf(tally) < FEWEST_LEVELS_TO_SHOW) return null;
  const summary = summariseSpread(tally);
  return summary && { tally, median: summary.median };
}

/** Themes to record together, as every screen shows them. */
export function togetherRows(room: RoomReads): readonly TogetherRow[] {
  return room.agenda
    .filter(({ part }) => part === "together")
    .flatMap(({ themeId, isPulledOut }) => {
      const first = room.position.themes.find(({ theme }) => theme.id === themeId)?.spreads[0]?.spread;
      if (first === undefined || !("word" in first)) return [];
      const word = opening(agreementInWords(first.word));
      return [{ themeId, title: titleOf(room, themeId), word, counts: `${medianInWords(first.median)}, ${gaveLevelInWords(first)}`, level: levelPutForward(first), isPulledOut }];
    });
}

async function checksOf(db: Queries, { assessment, workshop, attendance }: RoomReads): Promise<readonly Check[]> {
  const ballots = await countBallots(db, assessment.id);
  const isPractised = workshop?.practiceTally != null;
  return [
    { isDone: isPractised, text: isPractised ? "Practice question done" : "Practice question not asked", note: "" },
    ...(ballots > 0 ? [{ isDone: true, text: `Paper batch of ${ballots} keyed, linked to no seat`, note: "" }] : []),
    { isDone: attendance.isQuorate, text: opening(quorumInWords(attendance)), note: "observers not counted" },
  ];
}

function titleOf({ position }: RoomReads, themeId: string): string {
  return position.themes.find(({ theme }) => theme.id === themeId)?.theme.title ?? themeId;
}

function levelOf({ position }: RoomReads, themeId: string) {
  return position.themes.find(({ theme }) => theme.id === themeId)?.standing.agreed?.level ?? null;
}
