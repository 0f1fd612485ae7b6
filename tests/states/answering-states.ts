import type { Page } from "playwright-core";
import { tickFormSchema } from "../../app/core/assessment/theme-forms";
import { readOwnAnswers } from "../../app/db/answers";
import { holdAnswers } from "../../app/use-cases/hold-answers";
import { leaveThemeOut } from "../../app/use-cases/leave-theme-out";
import { openAnswering } from "../../app/use-cases/open-answering";
import { recuse } from "../../app/use-cases/recuse";
import { startRescore } from "../../app/use-cases/start-rescore";
import { tickElement } from "../../app/use-cases/tick-element";
import { answer, approveBoard, closeBoard, must, openBoard, prepareBoard, revealBoard, revisionOf, type Board } from "../support/board";
import { at, send, type PageState, type PageStates } from "./page-state";
import { addMember, answerAll, say, type World } from "./world";

/** As long as a reason may be, without a place to break it. */
const UNBROKEN = "w".repeat(280);

/** Every state in which a member meets a question, the list and the review of answers. */
export async function answeringStates(world: World): Promise<PageStates> {
  return { ...(await whileAnswering(world)), ...(await beforeAndAfter(world)) };
}

async function whileAnswering({ db }: World): Promise<PageStates> {
  const board = await prepareBoard(db, 8);
  const { assessmentId } = board;
  must(await leaveThemeOut(board.tools, { assessmentId, themeId: "prioritisation" }, "The board looked at it in May."));
  must(await openAnswering(board.tools, assessmentId, { workshopOn: "2026-11-12", revision: await revisionOf(board) }));
  const member = (name: string, seat: number) => addMember(db, board, name, "board-member", seat);
  const [fresh, offline, answered, unsure, twice, recused, through] = await Promise.all([member("fresh", 0), member("offline", 6), member("answered", 1), member("unsure", 2), member("twice", 3), member("recused", 4), member("through", 5)]);
  await say(board, "well-led", [null, 3], { reason: () => UNBROKEN });
  await say(board, "well-led", [null, null, "cant-judge"]);
  must(await tickAsMet(board, "well-led.2a"));
  await answer(board, 2, "safe-practice", { choice: { kind: "skip" } });
  must(await recuse(board.tools, { assessmentId, themeId: "safe-practice" }, { seatId: board.seatIds[4] ?? "", reason: "Also a director of a supplier" }));
  await answerAll(board, 5, ["prioritisation"]);
  const list = `/assessments/${assessmentId}/answer`;
  const wellLed = `${list}/well-led`;
  return {
    "a question that is open": { who: fresh, reach: at(wellLed), shows: "Which line is closest to our trust?" },
    "a question answered, with what can be read afterwards": { who: answered, reach: at(wellLed), shows: "Evidence adds up to" },
    "a question that the member cannot judge": { who: unsure, reach: at(wellLed), shows: "What the digital team could evidence" },
    "a question skipped": { who: unsure, reach: at(`${list}/safe-practice`), shows: "What the digital team could evidence" },
    "a question from which a seat is recused": { who: recused, reach: at(`${list}/safe-practice`), shows: "You do not answer this theme" },
    "a theme that is left out": { who: fresh, reach: at(`${list}/prioritisation`), shows: "The board does not score this theme this year" },
    "a form that says nothing": { who: fresh, reach: sendNothing(wellLed), shows: "Choose a level, can’t judge or skip", javaScript: false },
    "a reason that is too long, with a level": { who: unsure, reach: sendTooLong(`${list}/improve-care`), shows: "Use 280 characters or fewer", javaScript: false },
    "two devices with two answers, where the member stands": { who: twice, reach: clash(board, true), shows: "On this phone", javaScript: true },
    "two devices with two answers, after sending": { who: twice, reach: clash(board, false), shows: "Sent just now", javaScript: false },
    "an answer on the phone alone": { who: offline, reach: withoutNetwork(`${list}/user-experience`), shows: /^Saved on this phone/, javaScript: true },
    "the list before the first answer": { who: fresh, reach: at(list), shows: "0 of 12" },
    "the list half way, with a recusal": { who: recused, reach: at(list), shows: "You do not answer this: Also a director of a supplier" },
    "the review of all answers": { who: through, reach: at(list), shows: "You have answered everything" },
    "the list for who has no seat": { who: await addMember(db, board, "without-seat", "board-member"), reach: notThere(list), shows: "Page not found" },
  };
}

async function beforeAndAfter({ db }: World): Promise<PageStates> {
  const seated = async (board: Board, name: string) => addMember(db, board, name, "board-member", 0);
  const [early, closed, again, gone, held] = [await prepareBoard(db, 5), await openBoard(db, 5), await openBoard(db, 6), await openBoard(db, 5), await openBoard(db, 5)];
  const listOf = ({ assessmentId }: Board) => `/assessments/${assessmentId}/answer`;
  await say(closed, "well-led", [4]);
  const [closing, late] = [await seated(closed, "closed"), await openBoard(db, 5)];
  const comesLate = await seated(late, "late");
  await closeBoard(closed);
  await say(again, "well-led", [1, 1, 1, 5, 5, 5]);
  await revealBoard(again);
  must(await startRescore(again.tools, again.assessmentId, { themeId: "well-led", revision: await revisionOf(again) }));
  for (const board of [gone, held]) await say(board, "well-led", [3, 3, 3, 3, 3]);
  must(await holdAnswers(held.tools, held.assessmentId, UNBROKEN));
  for (const board of [gone, held]) {
    await revealBoard(board);
    await approveBoard(board);
  }
  const [earlyMember, secondTime, without, kept] = [await seated(early, "early"), await seated(again, "again"), await seated(gone, "gone"), await seated(held, "held")];
  return {
    "a question before answering opens": { who: earlyMember, reach: at(`${listOf(early)}/well-led`), shows: "This theme has not been asked yet" },
    "the list before answering opens": { who: earlyMember, reach: at(listOf(early)), shows: "Answering has not opened yet" },
    "a question that has closed, with the own answer": { who: closing, reach: at(`${listOf(closed)}/well-led`), shows: "You answered: 4" },
    "a question that has closed, with no answer": { who: closing, reach: at(`${listOf(closed)}/safe-practice`), shows: "You gave no answer here" },
    "the list once the round has closed": { who: closing, reach: at(listOf(closed)), shows: "The first round has closed" },
    "an answer that came after the close": { who: comesLate, reach: sendLate(late, `${listOf(late)}/well-led`), shows: /The round has closed/, javaScript: false },
    "a question that is asked again": { who: secondTime, reach: at(`${listOf(again)}/well-led`), shows: "Your answer is private again" },
    "the list with a question asked again": { who: secondTime, reach: at(listOf(again)), shows: "Asked again." },
    "the list once the answers are deleted": { who: without, reach: at(listOf(gone)), shows: "Individual answers have been deleted" },
    "the list while the answers are held": { who: kept, reach: at(listOf(held)), shows: "The trust lead keeps individual answers for now" },
  };
}

function tickAsMet({ tools, assessmentId }: Board, elementId: string) {
  const tick = tickFormSchema.parse({ state: "met", evidence: "Board paper 14", link: "", owner: "", evidenceOn: "2026-05-01", expiresOn: "", baseRevision: "0" });
  return tickElement(tools, { personId: "digital" }, { assessmentId, elementId }, tick);
}

function notThere(address: string): PageState["reach"] {
  return async (page, { url }) => {
    const answered = await page.goto(`${url}${address}`);
    if (answered?.status() !== 404) throw new Error(`${address} answered ${answered?.status()}`);
  };
}

function sendNothing(address: string): PageState["reach"] {
  return async (page, { url }) => {
    await page.goto(`${url}${address}`);
    await send(page, "Next question");
  };
}

function sendTooLong(address: string): PageState["reach"] {
  return async (page, { url }) => {
    await page.goto(`${url}${address}`);
    await chooseLevel(page, 3);
    await page.getByLabel(/Why this level/).fill(`${UNBROKEN}w`);
    await send(page, "Next question");
  };
}

/** The page is open on one device while another saves. */
function clash(board: Board, isLive: boolean): PageState["reach"] {
  return async (page, { db, url }) => {
    await page.goto(`${url}/assessments/${board.assessmentId}/answer/well-led`);
    const own = (await readOwnAnswers(db, board.seatIds[3] ?? "")).find(({ themeId }) => themeId === "well-led");
    const saved = await answer(board, 3, "well-led", { choice: { kind: "level", level: 2 }, reason: UNBROKEN, baseRevision: own?.answer.revision ?? 0 });
    if (!saved.ok) throw new Error(`The other device was refused: ${saved.code}`);
    await chooseLevel(page, 4);
    if (!isLive) await send(page, "Next question");
  };
}

function withoutNetwork(address: string): PageState["reach"] {
  return async (page, { url }) => {
    await page.goto(`${url}${address}`);
    await page.context().setOffline(true);
    await chooseLevel(page, 2);
  };
}

/** The round closes while the page is open; where it has closed already, the page is the one from before. */
function sendLate(board: Board, address: string): PageState["reach"] {
  return async (page, { db, url }) => {
    await db.round.updateMany({ where: { assessmentId: board.assessmentId }, data: { state: "open" } });
    await page.goto(`${url}${address}`);
    await db.round.updateMany({ where: { assessmentId: board.assessmentId }, data: { state: "closed" } });
    await chooseLevel(page, 4);
    await send(page, "Next question");
  };
}

async function chooseLevel(page: Page, level: number): Promise<void> {
  await page.locator(`[name=choice][value="${level}"]`).check({ force: true });
}
