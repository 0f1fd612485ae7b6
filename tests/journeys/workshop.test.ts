import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { listActions } from "../../app/db/actions";
import { readAgreedHistories } from "../../app/db/agreed-levels";
import { findAssessment } from "../../app/db/assessments";
import { readOwnAnswers } from "../../app/db/answers";
import { standingLevel } from "../../app/core/assessment/agreed-level";
import { line, untilSays } from "../support/answering";
import { answer, THEME_IDS } from "../support/board";
import { sendForm } from "../support/app";
import { press } from "../support/visitor";
import { answerInRoom } from "../workshop/journey-again";
import { comeByCode, comeByLink, keepWifi, WIFI_PASSWORD } from "../workshop/journey-doors";
import { answerTheRest, look, lookAtWall, openRoom, pressByKeyboard, seatTheOthers, spokenBy, untilShows, type Room } from "../workshop/journey-room";

const PATIENCE = 600_000;

let room: Room;
let base: string;
beforeAll(async () => {
  room = await openRoom();
  base = `${room.house.url}/assessments/${room.board.assessmentId}`;
});
afterAll(() => room.close());

test("a workshop from the door to the minute: desk, projector and two phones, one of which loses its network for a minute", async () => {
  const { desk, wall } = room;
  await Promise.all([desk.goto(`${base}/workshop`), wall.goto(`${base}/projector`)]);
  await look(desk, "desk-not-open");
  await press(desk, "Open the workshop");
  await wall.reload();
  await keepWifi(room);
  await wall.reload();
  await untilShows(wall, "Ward 7 guests");
  await lookAtWall(wall, "wall-joining");
  await look(desk, "desk-joining", { isNew: false });

  const [lost, plain] = [await comeByLink(room), await comeByCode(room)];
  const others = await seatTheOthers(room, [2, 3, 4, 5, 6, 7]);
  expect(others).toHaveLength(6);

  await practise(lost, plain);
  await answerAlone(lost, plain);
  await revealTogether(lost, plain);
  await agreeTogether(lost, plain);
  await agreeAgain(lost, plain);
  await finish();
}, PATIENCE);

async function practise(lost: Page, plain: Page): Promise<void> {
  const { desk, wall } = room;
  await pressByKeyboard(desk, "Ask the practice question");
  await untilShows(wall, "How easy was it to find this room today?");
  await untilShows(lost, "How easy was it to find this room today?");
  await look(lost, "phone-practice");
  await lost.getByText("Straight here").click();
  await press(lost, "Answer");
  await plain.reload();
  await plain.locator('[name="level"][value="2"]').check();
  await press(plain, "Answer");
  await untilShows(wall, "Answered 2 of 8");
  await lookAtWall(wall, "wall-practice");
  await desk.reload();
  await press(desk, "Show how it looks");
  await untilShows(lost, "This is what a reveal looks like");
  await untilShows(wall, "Too few answered to show without showing who.");
  await look(lost, "phone-practised", { isNew: false });
  await look(desk, "desk-practised", { isNew: false });
  await press(desk, "Go on to the themes");
}

async function answerAlone(lost: Page, plain: Page): Promise<void> {
  const { desk, wall, board, house } = room;
  await untilShows(wall, "Everyone answers alone");
  await untilShows(lost, "Answer alone");
  await lost.getByRole("link", { name: "Answer the next theme" }).click();
  await line(lost, 2).check();
  await untilSays(lost, /^Saved with the board/);
  await look(lost, "phone-answered");
  await lost.getByRole("button", { name: "Next question" }).click();
  await lost.waitForURL(/smart-foundations$/);

  // The lost minute: chosen and typed without a network, tried again and again, and with nobody told.
  await lost.context().setOffline(true);
  await line(lost, 1).check();
  await line(lost, 3).check();
  await lost.getByLabel(/Why this level/).fill("Said where there is no signal");
  await untilSays(lost, /^Saved on this phone/);
  await lost.clock.fastForward(60_000);
  await look(lost, "phone-without-network");
  expect((await readOwnAnswers(house.db, board.seatIds[0] ?? "")).map(({ themeId }) => themeId)).toEqual(["well-led"]);
  await lost.context().setOffline(false);
  await untilSays(lost, /^Saved with the board/);
  const arrived = (await readOwnAnswers(house.db, board.seatIds[0] ?? "")).filter(({ themeId }) => themeId === "smart-foundations");
  expect(arrived).toMatchObject([{ answer: { choice: { kind: "level", level: 3 }, reason: "Said where there is no signal" } }]);
  expect(await house.db.answer.count({ where: { seatId: board.seatIds[0] ?? "", round: { themeId: "smart-foundations" } } })).toBe(1);

  await plain.goto(`${base}/answer/well-led`);
  await plain.locator('[name=choice][value="5"]').check();
  await press(plain, "Next question");
  await answerTheRest(room, 0, ["well-led", "smart-foundations"]);
  await answerTheRest(room, 1, ["well-led"]);
  for (const seat of [2, 3, 4, 5, 6]) await answerTheRest(room, seat);
  await untilShows(wall, "Answered 7 of 8");
  await lookAtWall(wall, "wall-answering");
  await look(desk, "desk-answering");
  await answerTheRest(room, 7);
  await untilShows(wall, "Answered 8 of 8");
}

async function revealTogether(lost: Page, plain: Page): Promise<void> {
  const { desk, wall } = room;
  await lost.goto(`${base}/room`);
  const pages = [desk, wall, lost, plain];
  await plain.goto(`${base}/room`);
  const nothingShown = async () => {
    for (const page of pages) expect((await page.content()).match(/median \d|Reason number|broad agreement|views differ|where there is no signal/i)?.[0], page.url()).toBeUndefined();
  };
  await nothingShown();
  await desk.reload();
  await press(desk, "Close the first round");
  await untilShows(wall, "The first round is closed");
  await untilShows(lost, "The first round is closed");
  await plain.reload();
  await nothingShown();
  await lookAtWall(wall, "wall-closed");
  await look(desk, "desk-closed", { isNew: false });
  await look(lost, "phone-closed", { isNew: false });
  // One act; every page that listens shows it by itself, and the page without a script when it is loaded again.
  const shown = Promise.all([wall, lost].map((page) => untilShows(page, /12 themes where we agree/)));
  await pressByKeyboard(desk, "Reveal all first spreads");
  await shown;
  await plain.reload();
  expect(await plain.textContent("main")).toContain("12 themes where we agree");
  await expect.poll(() => spokenBy(wall)).toMatch(/^All first spreads are revealed\. 12 themes/);
  await lookAtWall(wall, "wall-together");
  await look(desk, "desk-together");
  await look(lost, "phone-together");
  // Drawn anew, it is not said again.
  const before = await wall.textContent("main h1");
  await wall.reload();
  expect(await wall.textContent("main h1")).toBe(before);
  await wall.waitForFunction(() => document.querySelector("[data-live]") !== null);
  expect(await spokenBy(wall)).toBe("");
  await lost.goto(`${base}/room?spreads=all`);
  await look(lost, "phone-every-spread");
  await lost.goto(`${base}/room`);
}

async function agreeTogether(lost: Page, plain: Page): Promise<void> {
  const { desk, wall, house, board } = room;
  await Promise.all([plain.waitForEvent("framenavigated"), plain.locator('form:has(input[value="smart-foundations"]) button').click()]);
  await untilShows(wall, "Pulled out: to discuss");
  await untilShows(lost, "Pulled out: to be discussed.");
  await desk.reload();
  await lookAtWall(wall, "wall-pulled-out");
  await press(desk, "Record these together");
  const histories = await readAgreedHistories(house.db, board.assessmentId);
  const agreed = THEME_IDS.filter((id) => standingLevel(histories.get(id) ?? []).agreed?.level === 3);
  expect(agreed).toEqual(THEME_IDS.filter((id) => id !== "well-led" && id !== "smart-foundations"));
  await untilShows(wall, "Well led");
  await lookAtWall(wall, "wall-spread");
  await wall.goto(`${base}/projector?look=dark`);
  await lookAtWall(wall, "wall-spread-dark");
  await wall.goto(`${base}/projector`);
  await look(desk, "desk-theme");
  await look(lost, "phone-theme");
}

async function agreeAgain(lost: Page, plain: Page): Promise<void> {
  const { desk, wall, board, house } = room;
  await press(desk, "Answer again");
  await untilShows(wall, "Answer again, alone.");
  await answerInRoom(room, lost);
  await plain.goto(`${base}/answer/well-led`);
  await plain.locator('[name=choice][value="3"]').check();
  await press(plain, "Save and go back to the room");
  for (const seat of [2, 3, 4, 5, 6, 7]) expect((await answer(board, seat, "well-led", { round: 2, choice: { kind: "level", level: 3 } })).ok).toBe(true);
  await untilShows(wall, "Answered 8 of 8");
  await lookAtWall(wall, "wall-again");
  await desk.reload();
  await look(desk, "desk-again", { isNew: false });
  await press(desk, "Close this round and show it");
  await untilShows(wall, "Broad agreement");
  await lookAtWall(wall, "wall-two-rounds");
  await desk.locator('[name=level][value="3"]').check({ force: true });
  await desk.getByLabel("Rationale").fill("Most services have an owner; not all have a budget.");
  await press(desk, "Record the level the chair confirms");
  await untilShows(wall, /Agreed: 3/);
  await untilShows(lost, /Agreed: 3/);
  await look(lost, "phone-agreed", { isNew: false });
  expect(standingLevel((await readAgreedHistories(house.db, board.assessmentId)).get("well-led") ?? []).agreed?.level).toBe(3);
  await look(desk, "desk-agreed", { isNew: false });
  await chairConfirms(lost);
}

/** The chair, whom the facilitator has named, confirms from their own phone what was recorded: all of it, in one act. */
async function chairConfirms(chair: Page): Promise<void> {
  const { desk, board, house } = room;
  await untilShows(chair, "You chair: confirm these levels");
  await look(chair, "phone-chair");
  await press(chair, "Confirm all 12");
  expect(await house.db.levelConfirmation.count({ where: { assessmentId: board.assessmentId } })).toBe(12);
  await untilShows(desk, "Recorded, and confirmed by the chair on their own page.");
}

/** Notes, a theme carried to a named meeting, paper to fall back on, a hand-over that is only looked at, the end and its minute. */
async function finish(): Promise<void> {
  const { desk, wall, board, house } = room;
  await desk.getByLabel("What was said?").fill("Cost the digital strategy");
  await desk.getByLabel("Owner, by role").fill("Chief finance officer");
  await desk.getByLabel("It mostly changes").selectOption("process");
  await Promise.all([desk.waitForEvent("framenavigated"), desk.locator(".bm-capture").getByRole("button", { name: "Note it" }).click()]);
  await untilShows(desk, "Cost the digital strategy");
  const trust = (await findAssessment(house.db, board.assessmentId))?.trust.code ?? "";
  expect((await listActions(house.db, trust)).map(({ what }) => what)).toEqual(["Cost the digital strategy"]);
  await desk.getByText("Hand over, or share").click();
  await look(desk, "desk-hand-over");
  await desk.goto(`${base}/workshop/ballots`);
  await look(desk, "desk-ballots");
  await desk.goto(`${base}/workshop`);
  await desk.getByRole("button", { name: /smart foundations/i }).click();
  await untilShows(wall, "Smart foundations");
  await desk.getByText("Carry to another meeting").click();
  await desk.getByLabel("Which meeting takes it up?").fill("Digital Committee, 9 December");
  await press(desk, "Carry it");
  await look(desk, "desk-between", { isNew: false });
  await press(desk, "End the workshop and propose its levels");
  await untilShows(wall, "Thank you");
  await desk.goto(`${base}/minute`);
  await look(desk, "minute");
  const minute = (await desk.textContent("main")) ?? "";
  for (const words of ["8 of 8 voting members, quorate (5 needed)", "asked twice", "Carried to Digital Committee, 9 December", "Cost the digital strategy", "12 levels agreed, one carried", "confirmed by the chair"]) expect(minute).toContain(words);
  const paper = await (await desk.context().request.get(`${base}/paper.json`)).text();
  expect(paper).toContain("Carried to Digital Committee, 9 December");
  expect((await sendForm(`${base}/answer/well-led/save`, { choice: "1" })).status).toBe(403);
  expect(room.sent.length).toBeGreaterThan(100);
  for (const sent of room.sent) expect(sent).not.toContain(encodeURIComponent(WIFI_PASSWORD).replaceAll("%20", "+"));
  for (const sent of room.sent) expect(sent).not.toContain(encodeURIComponent(WIFI_PASSWORD));
}
