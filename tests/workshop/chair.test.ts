import { afterAll, beforeAll, expect, test } from "vitest";
import { THEME_IDS } from "../support/board";
import { sendForm } from "../support/app";
import { act, bringToReveal, read, serveRoom, takeSeat, type ServedRoom } from "./served-room";

let room: ServedRoom;
beforeAll(async () => {
  room = await serveRoom(6, 1);
  await room.board.tools.db.seat.update({ where: { id: room.board.seatIds[0] ?? "" }, data: { title: "Chair" } });
  await bringToReveal(room);
});
afterAll(() => room.close());

const [CHAIR, OTHER] = [0, 1];
const roomOf = (seat: number) => read(room.room, room.seats[seat] ?? "");
const confirm = (seat: number, revisions: Readonly<Record<string, string>>) => sendForm(room.room, { intent: "confirm", ...Object.fromEntries(Object.entries(revisions).map(([id, revision]) => [`confirm.${id}`, revision])) }, room.seats[seat]);
const confirmations = () => room.board.tools.db.levelConfirmation.count();

test("the chair alone is asked to confirm what was recorded together, in one act, and says so from their own seat", async () => {
  const [, ...rest] = THEME_IDS;
  await act(room, { intent: "together", ...Object.fromEntries(rest.map((id) => [`levels.${id}`, "3"])) });
  const page = await roomOf(CHAIR);
  expect(page).toContain("You chair: confirm these levels");
  expect(page).toContain(`Confirm all ${rest.length}`);
  for (const other of [OTHER, 6]) expect(await roomOf(other)).not.toContain("You chair");
  expect(await read(room.workshop, room.facilitator)).toContain(`Has still to confirm ${rest.length} levels`);

  const refused = await confirm(OTHER, { "safe-practice": "1" });
  expect([refused.status, await confirmations()]).toEqual([409, 0]);
  expect(await refused.text()).toContain("Somebody else chairs this workshop");
  expect((await confirm(CHAIR, Object.fromEntries(rest.map((id) => [id, "1"])))).status).toBe(303);
  // Pressed twice, it is one word.
  expect((await confirm(CHAIR, { "safe-practice": "1" })).status).toBe(303);
  expect(await confirmations()).toBe(rest.length);
  expect(await roomOf(CHAIR)).not.toContain("You chair");
});

test("a level recorded anew waits for the chair again, and what they did not see they do not confirm", async () => {
  const agree = (level: string, baseRevision: string) => act(room, { intent: "agree", themeId: "well-led", level, rationale: "Most services have an owner.", baseRevision });
  await act(room, { intent: "take", themeId: "well-led" });
  await agree("2", "0");
  expect(await roomOf(CHAIR)).toContain("Confirm level 2");
  await agree("3", "1");
  const before = await confirmations();
  const stale = await confirm(CHAIR, { "well-led": "1" });
  expect([stale.status, await confirmations()]).toEqual([409, before]);
  expect(await read(room.workshop, room.facilitator)).toContain("The chair has still to confirm it on their own page");
  expect(await roomOf(CHAIR)).toContain("Confirm level 3");
  expect((await confirm(CHAIR, { "well-led": "2" })).status).toBe(303);
  expect(await read(room.workshop, room.facilitator)).toContain("Recorded, and confirmed by the chair on their own page");
  expect((await confirm(CHAIR, {})).status).toBe(400);
});

test("the facilitator says which seat chairs, and the minute and the paper say what the chair confirmed", async () => {
  await act(room, { intent: "chair", seatId: room.board.seatIds[OTHER] ?? "" });
  expect((await confirm(CHAIR, { "well-led": "2" })).status).toBe(409);
  expect((await sendForm(room.workshop, { intent: "chair", seatId: room.board.seatIds[6] ?? "" }, room.facilitator)).status).toBe(409);
  await act(room, { intent: "undo", themeId: "safe-practice", baseRevision: "1" });
  await act(room, { intent: "agree", themeId: "safe-practice", level: "4", rationale: "Said aloud alone.", baseRevision: "2" });
  const base = `${room.url}/assessments/${room.board.assessmentId}`;
  const minute = await read(`${base}/minute`, room.facilitator);
  expect(minute.match(/confirmed by the chair/g)).toHaveLength(THEME_IDS.length - 1);
  expect(await read(`${base}/paper.json`, room.facilitator)).toContain("Discussed; confirmed by the chair");
  // A new holder of the seat chairs from there on.
  const fresh = await takeSeat(room.url, room.board, room.board.seatIds[OTHER] ?? "");
  expect(await read(room.room, fresh)).toContain("Confirm level 4");
});
