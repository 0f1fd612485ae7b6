import { hasAnswers, type Seat } from "../core/assessment/seat";
import { LONGEST_REASON } from "../core/assessment/answer-form";
import { isBefore } from "../core/assessment/assessment-state";
import type { Assessment } from "../core/assessment/assessment";
import { requireFramework } from "../core/framework/framework-library";
import { isConfirmed } from "../core/workshop/chair";
import { isPresent } from "../core/workshop/quorum";
import { PRACTICE_LINES, PRACTICE_QUESTION } from "../core/workshop/practice";
import { countInWords, opening, plural } from "../core/text/counts";
import { presentInWords } from "../core/text/attendance";
import { sealingInWords } from "../core/text/takeovers";
import { answeredInWords } from "../core/text/progress";
import { hasPractised, countPractice } from "../db/practice";
import type { SeatSession } from "../db/seat-sessions";
import { findSealing } from "../db/sealed-answers";
import { findWorkshop } from "../db/workshops";
import type { RoomAnswer } from "../ui/pages/room-answer";
import type { RoomTheme, RoomView, WorkshopRoomPageProps } from "../ui/pages/workshop-room-page";
import { seatFrame } from "../web/frames";
import { paths } from "../web/paths";
import { answerFields } from "./answer-fields";
import { isOpen, nextOpenTheme, readOwnThemes } from "./own-answer";
import { roomInWords } from "./room-in-words";
import { spreadView } from "./spread-view";
import { practiceSpread, togetherRows } from "./workshop-now";
import { liveOf, openRescore, readRoom, timerView, type Reads, type RoomReads } from "./workshop-reads";

type Place = { readonly assessment: Assessment; readonly seat: Seat | null; readonly session: SeatSession | null; /** Whether all spreads are asked for. */ readonly wantsAll: boolean };
type Props = Omit<WorkshopRoomPageProps, "error">;

/** The room on one phone. A phone without a seat learns that it waits, and nothing else. */
export async function readWorkshopRoom(reads: Reads, { assessment, seat, session, wantsAll }: Place): Promise<Props> {
  const { now } = reads;
  const action = paths.room(assessment.id);
  const frame = seatFrame(assessment.trust, action);
  if (seat === null) {
    const workshop = await findWorkshop(reads.db, assessment.id);
    const view: RoomView = workshop === null || workshop.stage === "ended" ? { kind: "plain", title: "The workshop has ended", text: "There is nothing to wait for.", count: null, link: null } : { kind: "waiting", label: session?.label ?? "" };
    return { frame, live: liveOf(workshop), action, quiet: "Waiting for a seat", view, timer: null, agreed: null, levelNames: [], seats: 1, isShared: false, sealed: null, toConfirm: [], answering: null, says: roomInWords(view, 0) };
  }
  const room = await readRoom(reads, assessment);
  const { workshop, position, attendance, presences } = room;
  const sealing = await findSealing(reads.db, seat.id);
  const isShared = session?.seatId != null && presences.get(seat.id) === "tablet" && workshop?.stage !== "ended";
  const isRevealed = !isBefore(assessment.state, "revealed");
  const asked = position.themes.filter(({ decided }) => decided.leftOutReason === null);
  const agreed = asked.filter(({ standing }) => standing.agreed !== null).length;
  const view: RoomView = wantsAll && isRevealed ? { kind: "all", themes: inAgendaOrder(room) } : await viewOf(reads, room, seat, isShared);
  const toConfirm = workshop?.chairSeatId === seat.id && workshop.stage !== "ended" ? awaitingChair(room) : [];
  return {
    frame,
    live: liveOf(workshop),
    action,
    quiet: seat.title,
    sealed: sealing && !isRevealed ? sealingInWords(sealing) : null,
    view,
    timer: timerView(workshop, now()),
    agreed: isRevealed ? { text: `${agreed} of ${asked.length} levels agreed`, ...(wantsAll ? { href: action, link: "Back to now" } : { href: `${action}?spreads=all`, link: "See every spread" }) } : null,
    toConfirm,
    says: roomInWords(view, toConfirm.length),
    levelNames: position.framework.scale.map(({ name }) => name),
    seats: Math.max(1, attendance.present),
    isShared,
    answering: hasAnswers(seat) && !isShared && workshop !== null && workshop.stage !== "ended" ? { seatId: seat.id, list: paths.answers(assessment.id), longestReason: LONGEST_REASON } : null,
  };
}

/** The levels that wait for the chair's own word, in the agenda's order. */
function awaitingChair({ position, confirmed, agenda }: RoomReads): Props["toConfirm"] {
  const places = new Map(agenda.map(({ themeId }, index) => [themeId, index]));
  return position.themes
    .flatMap(({ theme: { id, title }, standing: { agreed, revision } }) => (agreed === null || isConfirmed(confirmed, id, revision) ? [] : [{ themeId: id, title, level: agreed.level, revision }]))
    .toSorted((a, b) => (places.get(a.themeId) ?? 0) - (places.get(b.themeId) ?? 0));
}

async function viewOf(reads: Reads, room: RoomReads, seat: Seat, isShared: boolean): Promise<RoomView> {
  const { assessment, workshop, presences, attendance, progress, position } = room;
  const { state, id } = assessment;
  const answers = { href: paths.answers(id), text: "See your answers" };
  if (workshop === null) return { kind: "plain", title: "The workshop has not begun", text: `This page shows it when it does.${state === "answering" && hasAnswers(seat) ? " Until then you can answer alone." : ""}`, count: null, link: !hasAnswers(seat) ? null : state === "answering" ? { ...answers, text: "Answer now" } : { href: paths.primers(), text: "Read what lies behind each theme" } };
  if (workshop.stage === "ended") return { kind: "plain", title: "The workshop has ended", text: "Its levels are proposed. The minute goes to the board.", count: null, link: null };
  if (hasAnswers(seat) && isBefore(state, "closed") && !isPresent(presences.get(seat.id))) return { kind: "enter" };
  if (isBefore(state, "closed")) return beforeClose(reads, room, seat);
  if (state === "closed") return { kind: "plain", title: "The first round is closed", text: "The facilitator reveals all first spreads together. Look at the screen.", count: null, link: null };
  if (workshop.stage === "together") {
    const rows = togetherRows(room).map(({ themeId, title, level, counts, isPulledOut }) => ({ themeId, title, words: level === null ? counts : `Level ${level} put forward: ${counts}`, isPulledOut }));
    return { kind: "together", title: `${opening(countInWords(rows.length))} ${plural(rows.length, "theme")} where we agree`, rows, mayPullOut: hasAnswers(seat) };
  }
  const theme = workshop.themeId === null ? undefined : position.themes.find((one) => one.theme.id === workshop.themeId);
  if (theme === undefined) return { kind: "plain", title: "Between two themes", text: presentInWords(attendance), count: null, link: null };
  const open = openRescore(room.rounds);
  return {
    kind: "theme",
    theme: roomTheme(theme, position),
    again: open !== null && open.themeId === theme.theme.id && room.turnout.some(({ seatId, toAnswer }) => seatId === seat.id && toAnswer > 0)
      ? {
          href: paths.answer(id, theme.theme.id),
          count: answeredInWords(progress),
          hasAnswered: room.turnout.some(({ seatId, answered, toAnswer }) => seatId === seat.id && answered >= toAnswer),
          inRoom: isShared ? null : await roomAnswer(reads, room, seat, theme.theme.id),
        }
      : null,
  };
}

/** The seat's own answer to a theme that is asked again, for the form in the room; null: it is not open to the seat. */
async function roomAnswer({ db }: Reads, { assessment: { id }, position: { framework } }: RoomReads, seat: Seat, themeId: string): Promise<RoomAnswer | null> {
  const own = (await readOwnThemes(db, id, seat.id, framework)).find(({ theme }) => theme.id === themeId);
  if (own === undefined || own.round === null || !isOpen(own)) return null;
  return {
    action: paths.answer(id, themeId),
    saveHref: paths.saveAnswer(id, themeId),
    // The script makes an id of its own for each thing a member does.
    fields: answerFields(own.answer, { commandId: "", round: own.round.number, seatId: seat.id }),
    lines: own.theme.levels.map(({ line }) => line),
  };
}

async function beforeClose({ db, frameworks }: Reads, { assessment, workshop, attendance, progress }: RoomReads, seat: Seat): Promise<RoomView> {
  if (workshop?.stage === "practice") {
    if (workshop.practiceTally !== null) return { kind: "practised", question: PRACTICE_QUESTION, spread: practiceSpread(workshop.practiceTally), names: PRACTICE_LINES.map(({ name }) => name), seats: Math.max(1, attendance.present) };
    const [answered, hasAnswered] = await Promise.all([countPractice(db, assessment.id), hasPractised(db, seat.id)]);
    if (hasAnswers(seat)) return { kind: "practice", question: PRACTICE_QUESTION, levels: PRACTICE_LINES.map(({ level, name }) => ({ level, name, line: "" })), count: answeredInWords({ answered, seats: attendance.present }), hasAnswered };
  }
  if (!hasAnswers(seat)) return { kind: "plain", title: "You observe", text: "Members answer alone. You see the spreads when the board does.", count: answeredInWords(progress), link: null };
  const next = nextOpenTheme(await readOwnThemes(db, assessment.id, seat.id, requireFramework(frameworks, assessment.framework)), null);
  if (next !== null) return { kind: "plain", title: workshop?.stage === "joining" ? "You are in" : "Answer alone", text: "One question at a time, saved as you go. Nobody sees your answers.", count: answeredInWords(progress), link: { href: paths.answer(assessment.id, next.theme.id), text: "Answer the next theme" } };
  return { kind: "plain", title: "You have answered everything", text: "You can change an answer until the facilitator closes the round. Then look at the screen.", count: answeredInWords(progress), link: { href: paths.answers(assessment.id), text: "See your answers" } };
}

function roomTheme(theme: Parameters<typeof spreadView>[0], { framework }: RoomReads["position"]): RoomTheme {
  const { agreeHref: _none, ...view } = spreadView(theme, framework, null);
  return view;
}

function inAgendaOrder({ position, agenda }: RoomReads): readonly RoomTheme[] {
  const asked = position.themes.filter(({ decided }) => decided.leftOutReason === null);
  const places = new Map(agenda.map(({ themeId }, index) => [themeId, index]));
  return asked.toSorted((a, b) => (places.get(a.theme.id) ?? 0) - (places.get(b.theme.id) ?? 0)).map((theme) => roomTheme(theme, position));
}
