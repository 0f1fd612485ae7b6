import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, THEME_IDS } from "../support/board";
import { ask, sendForm } from "../support/app";
import { act, listen, read, serveRoom, takeSeat, type ServedRoom } from "./served-room";

let room: ServedRoom;
beforeAll(async () => {
  room = await serveRoom(6);
  await act(room, { intent: "open", minutes: "60" });
});
afterAll(() => room.close());

const stream = (as: string, after = 0) => `${room.url}/live/${room.board.assessmentId}?as=${as}&after=${after}`;

test("an act at the console reaches every page that listens, through the built application", async () => {
  const desk = await listen(stream("desk", 1), room.facilitator);
  const member = await listen(stream("room", 1), room.seats[0] ?? "");
  await act(room, { intent: "stage", to: "answering" });
  await expect.poll(() => desk.heard()).toContain("event: state");
  await expect.poll(() => member.heard()).toContain("event: state");
  desk.stop();
  member.stop();
});

test("an answer is a count to the desk at once and to members soon after; an edit is nothing to anybody", async () => {
  for (const seat of room.seats) await sendForm(room.room, { intent: "enter" }, seat);
  const version = Number(/data-live-version="(\d+)"/.exec(await read(room.workshop, room.facilitator))?.[1]);
  const desk = await listen(stream("desk", version), room.facilitator);
  const member = await listen(stream("room", version), room.seats[1] ?? "");
  for (const theme of THEME_IDS) await answer(room.board, 0, theme, { seat: room.board.seatIds[0] ?? "" });
  await expect.poll(() => desk.heard()).toContain('"answered":1,"seats":6');
  await expect.poll(() => member.heard(), { timeout: 5_000 }).toContain('"answered":1,"seats":6');
  const before = desk.heard();
  const edited = await answer(room.board, 0, "well-led", { seat: room.board.seatIds[0] ?? "", choice: { kind: "level", level: 5 }, baseRevision: 1 });
  expect(edited.ok).toBe(true);
  await answer(room.board, 1, "well-led", { seat: room.board.seatIds[1] ?? "" });
  await expect.poll(() => desk.heard().length).toBeGreaterThan(before.length);
  // One event for the other member's answer, none for the edit.
  expect(desk.heard().slice(before.length).match(/^event:/gm)).toHaveLength(1);
  desk.stop();
  member.stop();
});

test("a page that comes back hears that it missed something, from the number it knows", async () => {
  const newest = await listen(stream("room", 999_999), room.seats[0] ?? "");
  const late = await listen(stream("room", 1), room.seats[0] ?? "");
  await expect.poll(() => late.heard()).toContain("event: state");
  expect(newest.heard()).not.toContain("event:");
  late.stop();
  newest.stop();
});

test("strangers and members are kept from the desk, with the bytes of what does not exist", async () => {
  const unknown = await ask(`${room.url}/live/no-such-assessment`);
  const bytes = await unknown.text();
  for (const [cookie, as] of [["", "room"], ["", "desk"], [room.seats[0] ?? "", "desk"]] as const) {
    const refused = await ask(stream(as), { headers: cookie === "" ? {} : { Cookie: cookie } });
    expect([refused.status, await refused.text()]).toEqual([unknown.status, bytes]);
  }
  expect(unknown.status).toBe(404);
});

test("a seat whose link is given out anew is sent away before anything more is told", async () => {
  const old = await listen(stream("room", 999_999), room.seats[5] ?? "");
  const fresh = await takeSeat(room.url, room.board, room.board.seatIds[5] ?? "");
  await act(room, { intent: "timer", act: "start" });
  await expect.poll(async () => (await ask(stream("room"), { headers: { Cookie: room.seats[5] ?? "" } })).status).toBe(404);
  expect(old.heard()).not.toContain("event: timer");
  expect(await read(room.room, fresh)).toContain("200");
  old.stop();
});

test("a stream that a browser opens again goes on from the last event it had, by the header browsers send", async () => {
  const version = async () => (await room.board.tools.db.workshop.findUniqueOrThrow({ where: { assessmentId: room.board.assessmentId } })).version;
  const known = await version();
  await act(room, { intent: "timer", act: "pause" });
  await act(room, { intent: "presence", seatId: room.board.seatIds[4] ?? "", how: "remote" });
  await act(room, { intent: "presence", seatId: room.board.seatIds[4] ?? "", how: "device" });
  const resumed = await listen(stream("desk", 0), room.facilitator, { "Last-Event-ID": String(known) });
  await expect.poll(() => resumed.heard()).toContain(`id: ${await version()}\nevent: state`);
  // The header says more than the address the page was first drawn with; nothing is told twice.
  const current = await listen(stream("desk", 0), room.facilitator, { "Last-Event-ID": String(await version()) });
  await act(room, { intent: "timer", act: "resume" });
  await expect.poll(() => current.heard()).toContain("event: timer");
  expect(current.heard()).not.toContain("event: state");
  expect(current.heard()).toMatch(/^retry: \d+$/m);
  resumed.stop();
  current.stop();
});

test("a page that cannot listen asks, and is told the same: whether it is out of date, the count and the clock", async () => {
  const asked = async (after: number, as = "room", cookie = room.seats[0] ?? "") => (await ask(`${room.url}/live/${room.board.assessmentId}/state?as=${as}&after=${after}`, { headers: { Cookie: cookie } })).json() as Promise<Record<string, unknown>>;
  const now = await asked(0);
  expect(Object.keys(now).toSorted()).toEqual(["answered", "isChanged", "left", "runs", "seats", "version"]);
  expect(now).toMatchObject({ isChanged: true });
  const { version } = await room.board.tools.db.workshop.findUniqueOrThrow({ where: { assessmentId: room.board.assessmentId } });
  expect(await asked(version)).toMatchObject({ isChanged: false });
  await act(room, { intent: "presence", seatId: room.board.seatIds[4] ?? "", how: "remote" });
  // What concerns the desk alone makes no member's page out of date.
  expect(await asked(version)).toMatchObject({ isChanged: false });
  expect(await asked(version, "desk", room.facilitator)).toMatchObject({ isChanged: true });
});
