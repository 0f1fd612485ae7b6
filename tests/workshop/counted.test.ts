import { afterAll, beforeAll, expect, test } from "vitest";
import { readSpreads } from "../../app/db/spreads";
import { recuse } from "../../app/use-cases/recuse";
import { answer, must, THEME_IDS } from "../support/board";
import { sendForm } from "../support/app";
import { act, read, serveRoom, type ServedRoom } from "./served-room";

let room: ServedRoom;
beforeAll(async () => {
  room = await serveRoom(9, 1);
  await room.board.tools.db.seat.update({ where: { id: room.board.seatIds[8] ?? "" }, data: { kind: "non-voting" } });
  must(await recuse(room.board.tools, { assessmentId: room.board.assessmentId, themeId: "safe-practice" }, { seatId: room.board.seatIds[2] ?? "", reason: "Chairs the supplier" }));
  await act(room, { intent: "open", minutes: "60" });
  await act(room, { intent: "stage", to: "answering" });
});
afterAll(() => room.close());

const page = (address: string, cookie = room.facilitator) => read(`${room.url}/assessments/${room.board.assessmentId}/${address}`, cookie);

test("a non-voting director answers and is in no quorum; an observer does neither, and is told so", async () => {
  for (const cookie of room.seats.slice(0, 4)) await sendForm(room.room, { intent: "enter" }, cookie);
  await sendForm(room.room, { intent: "enter" }, room.seats[8]);
  expect(await page("workshop")).toContain("5 of 9 present. 4 of 8 voting members, not quorate (5 needed)");
  expect((await sendForm(room.room, { intent: "enter" }, room.seats[9])).status).toBe(404);
  expect(await page("room", room.seats[9])).toContain("You observe");
  expect(await page("answer/well-led", room.seats[9])).toMatch(/^(404|303) /);
  expect((await answer(room.board, 8, "well-led", { choice: { kind: "level", level: 2 } })).ok).toBe(true);
  expect((await answer(room.board, 9, "well-led")).ok).toBe(false);
});

test("who is remote or on a tablet is one of the same count; who sends apologies leaves it", async () => {
  await act(room, { intent: "presence", seatId: room.board.seatIds[4] ?? "", how: "remote" });
  expect(await page("workshop")).toContain("6 of 9 present. 5 of 8 voting members, quorate (5 needed)");
  await act(room, { intent: "presence", seatId: room.board.seatIds[5] ?? "", how: "tablet" });
  await act(room, { intent: "presence", seatId: room.board.seatIds[6] ?? "", how: "apologies" });
  expect(await page("workshop")).toContain("7 of 9 present. 6 of 8 voting members, quorate (5 needed)");
});

test("a seat recused from a theme is not asked it, is not waited for on it, and the minute says so openly", async () => {
  const refused = await answer(room.board, 2, "safe-practice");
  expect(refused).toEqual({ ok: false, code: "recused" });
  for (const seat of [0, 1, 2, 3, 4, 5, 8]) for (const theme of THEME_IDS) {
    if (seat === 2 && theme === "safe-practice") continue;
    await answer(room.board, seat, theme, { choice: { kind: "level", level: 3 } });
  }
  expect(await page("workshop")).toContain("7 of 7 answered");
  await act(room, { intent: "close" });
  await act(room, { intent: "reveal" });
  const seatsOf = async (themeId: string) => (await readSpreads(room.board.tools.db, room.board.assessmentId)).find((spread) => spread.themeId === themeId)?.spread;
  expect(await seatsOf("safe-practice")).toMatchObject({ seats: 6, answered: 6 });
  expect(await seatsOf("well-led")).toMatchObject({ seats: 7, answered: 7, tally: [0, 1, 6, 0, 0] });
  await act(room, { intent: "together", ...Object.fromEntries(THEME_IDS.map((id) => [`levels.${id}`, "3"])) });
  await act(room, { intent: "end" });
  const minute = await page("minute");
  for (const words of ["7 of 9 present; 6 of 8 voting members, quorate (5 needed)", "1 of 1 non-voting", "Member 3 on Safe practice: Chairs the supplier", "present, remote", "present, shared tablet", "apologies", "absent"]) expect(minute).toContain(words);
});
