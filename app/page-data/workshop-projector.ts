import { isBefore } from "../core/assessment/assessment-state";
import type { Assessment } from "../core/assessment/assessment";
import { formatJoinCode } from "../core/workshop/join-code";
import { PRACTICE_LINES, PRACTICE_QUESTION } from "../core/workshop/practice";
import { agreementInWords } from "../core/text/agreement-words";
import { countInWords, counted, opening, plural } from "../core/text/counts";
import { spreadFindingInWords } from "../core/text/spread-findings";
import { formatLevel } from "../core/text/numbers";
import { answeredInWords } from "../core/text/progress";
import { countPractice } from "../db/practice";
import type { ProjectorPageProps, Slide, Strip } from "../ui/pages/projector-page";
import { paths } from "../web/paths";
import type { ThemePosition } from "./position";
import { spreadView } from "./spread-view";
import { practiceSpread, togetherRows } from "./workshop-now";
import { liveOf, openRescore, readRoom, timerView, type Reads, type RoomReads } from "./workshop-reads";

type Options = { readonly assessment: Assessment; /** Where phones reach this service. */ readonly origin: string; readonly isDark: boolean; readonly drawCode: (address: string) => { readonly size: number; readonly path: string } };

/** The wall of the room. It shows counts and released spreads, and never who. */
export async function readProjector(reads: Reads, { assessment, origin, isDark, drawCode }: Options): Promise<ProjectorPageProps> {
  const room = await readRoom(reads, assessment);
  const slide = await slideOf(reads, room, origin, drawCode);
  return { isDark, live: liveOf(room.workshop), slide, strip: stripOf(room), timer: timerView(room.workshop, reads.now()), announcement: announcementOf(slide, room) };
}

async function slideOf(reads: Reads, room: RoomReads, origin: string, drawCode: Options["drawCode"]): Promise<Slide> {
  const { assessment, workshop, attendance, progress, position } = room;
  const board = `${assessment.trust.name} board`;
  if (workshop === null) return { kind: "plain", title: "The workshop has not begun", text: "This page shows the way in when it does.", foot: board };
  if (workshop.stage === "ended") return { kind: "plain", title: "Thank you", text: "The levels are proposed. The minute goes to the board.", foot: board };
  const code = formatJoinCode(workshop.code);
  const host = origin.replace(/^https?:\/\//, "");
  if (isBefore(assessment.state, "closed")) {
    if (workshop.stage === "joining") {
      const words = `${attendance.present} of ${attendance.seats} seats taken`;
      return { kind: "join", address: `${host}${paths.join()}`, code, qr: drawCode(`${origin}${paths.join(workshop.code)}`), taken: attendance.present, seats: attendance.seats, words, foot: board };
    }
    const foot = `Late? ${host}${paths.join()}, code ${code}`;
    if (workshop.stage === "practice") return practiceSlide(reads, room, foot);
    return { kind: "count", title: "Everyone answers alone", text: "A level, can’t judge or skip: any kind of answer counts alike. Nobody sees yours.", count: answeredInWords(progress), answered: progress.answered, of: progress.seats, foot };
  }
  if (assessment.state === "closed") return { kind: "plain", title: "The first round is closed", text: `${opening(counted(progress.answered, "seat"))} answered. All first spreads are revealed together.`, foot: "Nobody has to explain an answer." };
  if (workshop.stage === "together") {
    const rows = togetherRows(room);
    return { kind: "together", title: `${opening(countInWords(rows.length))} ${plural(rows.length, "theme")} where we agree: record them together?`, rows: rows.map(({ themeId, title, level, word, isPulledOut }) => ({ id: themeId, title, level, gave: gaveOf(room, themeId), word, isPulledOut })) };
  }
  const theme = position.themes.find((one) => one.theme.id === workshop.themeId);
  if (theme === undefined) return betweenSlide(room);
  const open = openRescore(room.rounds);
  if (open !== null && open.themeId === theme.theme.id) return { kind: "count", title: theme.theme.title, text: "Answer again, alone. The second spread stands beside the first.", count: answeredInWords(progress), answered: progress.answered, of: progress.seats, foot: "Nobody has to change an answer, or to keep it." };
  return spreadSlide(room, theme);
}

async function practiceSlide({ db }: Reads, { assessment, workshop, attendance }: RoomReads, foot: string): Promise<Slide> {
  if (workshop?.practiceTally == null) {
    const answered = await countPractice(db, assessment.id);
    return { kind: "count", title: PRACTICE_QUESTION, text: "A practice question: nothing hangs on it.", count: answeredInWords({ answered, seats: attendance.present }), answered, of: attendance.present, foot };
  }
  const spread = practiceSpread(workshop.practiceTally);
  const finding = spread === null ? "Too few answered to show without showing who." : "This is a reveal: how many, never who.";
  return { kind: "spread", id: "practice", title: PRACTICE_QUESTION, question: "A practice question: its answers are deleted now.", rounds: spread === null ? [] : [spread], roundNames: [], seats: Math.max(1, attendance.present), levelNames: PRACTICE_LINES.map(({ name }) => name), facts: [], finding };
}

function spreadSlide({ position, attendance }: RoomReads, theme: ThemePosition): Slide {
  const view = spreadView(theme, position.framework, null);
  const shown = theme.spreads.map(({ spread }) => spread).filter(({ kind }) => kind !== "not-revealed").slice(-2);
  const last = shown.at(-1);
  const before = shown.length > 1 ? shown[0] : undefined;
  const facts: (Slide & { kind: "spread" })["facts"][number][] = [];
  if (last !== undefined && "answered" in last) facts.push({ term: "Answered", value: `${last.answered} of ${last.seats}`, was: null, note: `${last.levelsGiven} gave a level`, isWord: false });
  if (last !== undefined && "median" in last) {
    const was = before !== undefined && "median" in before ? before : null;
    facts.push({ term: `Median of ${last.levelsGiven} levels`, value: formatLevel(last.median), was: was && formatLevel(was.median), note: null, isWord: false });
    facts.push({ term: "Our views", value: opening(agreementInWords(last.word)), was: was && was.word !== last.word ? opening(agreementInWords(was.word)) : null, note: null, isWord: true });
  }
  return {
    kind: "spread",
    id: theme.theme.id,
    title: theme.theme.title,
    question: theme.theme.question,
    rounds: view.rounds,
    roundNames: view.roundNames,
    seats: Math.max(1, attendance.present),
    levelNames: position.framework.scale.map(({ name }) => name),
    facts,
    finding: view.agreed ?? (last?.kind === "distribution" ? spreadFindingInWords(last.tally, before?.kind === "distribution" ? before.tally : null) : `${view.finding}.`),
  };
}

function betweenSlide({ agenda, position }: RoomReads): Slide {
  const agreed = position.themes.filter(({ standing }) => standing.agreed !== null).length;
  const asked = position.themes.filter(({ decided }) => decided.leftOutReason === null).length;
  const left = agenda.filter(({ themeId, part }) => part === "discuss" && position.themes.find(({ theme }) => theme.id === themeId)?.standing.agreed === null).length;
  return { kind: "plain", title: `${agreed} of ${asked} levels agreed`, text: left === 0 ? "Every theme of today is dealt with." : `${opening(counted(left, "theme"))} to discuss.`, foot: "The chair records each level in words." };
}

function gaveOf({ position }: RoomReads, themeId: string): string {
  const first = position.themes.find(({ theme }) => theme.id === themeId)?.spreads[0]?.spread;
  return first !== undefined && "levelsGiven" in first ? String(first.levelsGiven) : "";
}

function stripOf({ workshop, agenda, position }: RoomReads): Strip | null {
  if (workshop === null || workshop.stage !== "discussing") return null;
  const levelOf = (themeId: string) => position.themes.find(({ theme }) => theme.id === themeId)?.standing.agreed?.level ?? null;
  const together = agenda.filter(({ part }) => part === "together").map(({ themeId }) => levelOf(themeId));
  const discuss = agenda.filter(({ part }) => part === "discuss").map(({ themeId }) => ({ level: levelOf(themeId), isNow: workshop.themeId === themeId }));
  const at = discuss.findIndex(({ isNow }) => isNow) + 1;
  const now = at === 0 ? `${discuss.length} to discuss` : `now ${at} of ${discuss.length}`;
  return { label: "Agenda", words: together.length > 0 ? `${together.length} together, ${now}` : now, together, discuss };
}

function announcementOf(slide: Slide, { workshop, position }: RoomReads): string {
  const isJustRevealed = workshop !== null && workshop.orderedAt !== null && workshop.stage !== "ended" && position.themes.every(({ standing }) => standing.agreed === null);
  const words = slideInWords(slide);
  return isJustRevealed && slide.kind !== "spread" ? `All first spreads are revealed. ${words}` : words;
}

function slideInWords(slide: Slide): string {
  switch (slide.kind) {
    case "spread":
      return `${slide.title}. ${slide.finding}`;
    case "join":
      return `Join at ${slide.address} with the code ${slide.code}`;
    case "count":
      return /[.?!]$/.test(slide.title) ? slide.title : `${slide.title}. ${slide.text}`;
    default:
      return slide.title;
  }
}
