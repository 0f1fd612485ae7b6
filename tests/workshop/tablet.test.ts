import { afterAll, beforeAll, expect, test } from "vitest";
import { readOwnAnswers } from "../../app/db/answers";
import { answer, THEME_IDS } from "../support/board";
import { ask, sendForm } from "../support/app";
import { cookieSent } from "../support/people";
import { act, read, serveRoom, type ServedRoom } from "./served-room";

let room: ServedRoom;
let code: string;
let tablet: string;
beforeAll(async () => {
  // Only the first five seats are reached by links; two are empty, and a tablet goes round.
  room = await serveRoom(7, 0, { seated: 5 });
  await act(room, { intent: "open", minutes: "60" });
  code = (await room.board.tools.db.workshop.findUniqueOrThrow({ where: { assessmentId: room.board.assessmentId } })).code;
  await act(room, { intent: "stage", to: "answering" });
  for (const cookie of room.seats) await sendForm(room.room, { intent: "enter" }, cookie);
});
afterAll(() => room.close());

const seatId = (place: number) => room.board.seatIds[place] ?? "";
const waiting = async () => (await room.board.tools.db.seatSession.findMany({ where: { seatId: null } })).map(({ id }) => id);
const give = async (place: number, how = "tablet") => sendForm(room.workshop, { intent: "give-seat", sessionId: (await waiting())[0] ?? "none", seatId: seatId(place), how }, room.facilitator);
const page = (address: string) => read(`${room.url}/assessments/${room.board.assessmentId}/${address}`, tablet);

/** What the answer page sends, with what is hidden in it. */
async function answerOnTablet(themeId: string, choice: string, reason: string): Promise<number> {
  const html = await page(`answer/${themeId}`);
  const hidden = Object.fromEntries([...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? "", value ?? ""]));
  return (await sendForm(`${room.url}/assessments/${room.board.assessmentId}/answer/${themeId}`, { ...hidden, choice, reason }, tablet)).status;
}

test("a mail scanner that opens a seat's link takes nothing, and a code alone waits without learning anything", async () => {
  const sessions = await room.board.tools.db.seatSession.count();
  const link = await ask(`${room.url}/join/${code}`);
  expect([link.status, link.headers.get("Set-Cookie")]).toEqual([200, null]);
  expect(await room.board.tools.db.seatSession.count()).toBe(sessions);
  tablet = cookieSent((await sendForm(`${room.url}/join`, { code })).headers.get("Set-Cookie") ?? "");
  const waits = await page("room");
  expect(waits).toContain("This is phone 1");
  for (const title of ["Member 1", "Member 6", "Answered"]) expect(waits).not.toContain(title);
  expect(await page("answer")).not.toContain("200 ");
});

test("the facilitator gives an empty seat, and never one with a device or with answers", async () => {
  const console = await read(room.workshop, room.facilitator);
  const offered = /name="seatId" id="give-[\s\S]*?<\/select>/.exec(console)?.[0] ?? /id="give-[\s\S]*?<\/select>/.exec(console)?.[0] ?? "";
  expect([...offered.matchAll(/Member \d/g)].map(([title]) => title)).toEqual(["Member 6", "Member 7"]);
  expect((await give(0)).status).toBe(409);
  expect((await answer(room.board, 6, "well-led")).ok).toBe(true);
  expect((await give(6)).status).toBe(409);
  expect((await give(5)).status).toBe(303);
  expect(await page("room")).toContain("Hand this tablet on");
});

test("handed on, the tablet shows its next holder nothing of the last one's answers", async () => {
  for (const theme of THEME_IDS) expect(await answerOnTablet(theme, "2", theme === "well-led" ? "Said by the sixth member" : "")).toBe(303);
  expect(await page("answer/well-led")).toContain("Said by the sixth member");
  expect((await sendForm(room.room, { intent: "hand-on" }, tablet)).status).toBe(303);
  expect(await page("room")).toContain("This is phone 1");
  await room.board.tools.db.answer.deleteMany({ where: { seatId: seatId(6) } });
  // What the sixth member answered may not be opened by the tablet while its round is open.
  expect((await give(5)).status).toBe(409);
  expect((await give(6)).status).toBe(303);
  const pages = (await Promise.all(["room", "answer", "answer/well-led"].map(page))).join("\n");
  expect(pages).not.toContain("Said by the sixth member");
  expect(pages).toContain("Member 7");
  for (const theme of THEME_IDS) expect(await answerOnTablet(theme, "4", "")).toBe(303);
  expect((await readOwnAnswers(room.board.tools.db, seatId(5))).map(({ answer: { choice } }) => choice)).toEqual(THEME_IDS.map(() => ({ kind: "level", level: 2 })));
});

test("for the next round the tablet comes back to a seat, with what was answered before sealed", async () => {
  for (let seat = 0; seat < 5; seat += 1) for (const theme of THEME_IDS) expect((await answer(room.board, seat, theme)).ok).toBe(true);
  expect((await sendForm(room.room, { intent: "hand-on" }, tablet)).status).toBe(303);
  await act(room, { intent: "close" });
  await act(room, { intent: "reveal" });
  await act(room, { intent: "together" });
  await act(room, { intent: "take", themeId: "well-led" });
  await act(room, { intent: "again", themeId: "well-led" });
  expect((await give(5)).status).toBe(303);
  const own = await page("answer/well-led");
  expect(own).toContain("200 ");
  expect(own).not.toContain("Said by the sixth member");
  expect(await answerOnTablet("well-led", "3", "")).toBe(303);
  const console = await read(room.workshop, room.facilitator);
  expect(console).toContain("Answered 1 of 7");
  expect(await room.board.tools.db.answer.count({ where: { seatId: seatId(5), round: { number: 2 } } })).toBe(1);
  const minute = await read(`${room.url}/assessments/${room.board.assessmentId}/minute`, room.facilitator);
  expect(minute).toContain("Two on a shared tablet");
});
