import { afterAll, beforeAll, expect, test } from "vitest";
import { allowedFromOneAddress } from "../../app/auth/try-limits";
import { CODE_ALPHABET, CODE_LENGTH, makeJoinCode } from "../../app/core/workshop/join-code";
import { ask, sendForm } from "../support/app";
import { cookieSent } from "../support/people";
import { act, serveRoom, takeSeat, type ServedRoom } from "./served-room";

let room: ServedRoom;
let code: string;
beforeAll(async () => {
  room = await serveRoom(6);
  await act(room, { intent: "open", minutes: "60" });
  code = (await room.board.tools.db.workshop.findUniqueOrThrow({ where: { assessmentId: room.board.assessmentId } })).code;
});
afterAll(() => room.close());

const join = (typed: string) => sendForm(`${room.url}/join`, { code: typed });

test("codes are drawn evenly from hundreds of millions", () => {
  expect(CODE_ALPHABET.length ** CODE_LENGTH).toBeGreaterThan(380_000_000);
  const drawn = new Map<string, number>();
  for (let first = 0; first < 256 - (256 % CODE_ALPHABET.length); first += 1) {
    const letter = makeJoinCode([first, ...Array.from({ length: 12 }, () => 0)]).charAt(0);
    drawn.set(letter, (drawn.get(letter) ?? 0) + 1);
  }
  expect([...drawn.values()]).toEqual(Array.from({ length: CODE_ALPHABET.length }, () => 9));
});

test("in the life of a workshop a guesser with ten addresses finds a room less than once in ten thousand, and beside the room less than once in a thousand", () => {
  const chance = ({ tries, minutes }: { readonly tries: number; readonly minutes: number }, addresses: number) => (addresses * tries * ((3 * 60) / minutes)) / CODE_ALPHABET.length ** CODE_LENGTH;
  expect(chance(allowedFromOneAddress("join"), 10)).toBeLessThan(0.0001);
  expect(chance(allowedFromOneAddress("join-beside-a-room"), 1)).toBeLessThan(0.001);
});

test("a code seats nobody: whoever guessed it waits, and sees nothing of the room", async () => {
  const joined = await join(code);
  expect(joined.status).toBe(303);
  const cookie = cookieSent(joined.headers.get("Set-Cookie") ?? "");
  const base = `${room.url}/assessments/${room.board.assessmentId}`;
  expect(await (await ask(`${base}/room`, { headers: { Cookie: cookie } })).text()).not.toContain("Answer the next theme");
  expect((await sendForm(`${base}/answer/well-led`, { choice: "3" }, cookie)).status).toBeGreaterThanOrEqual(400);
  expect(await room.board.tools.db.answer.count({ where: { seat: { assessmentId: room.board.assessmentId } } })).toBe(0);
});

test("a seat's key opens that seat of that workshop: no other seat, assessment or page of an account", async () => {
  const { board, url } = room;
  const cookie = await takeSeat(url, board, board.seatIds[0] ?? "");
  const [name = "", token = ""] = cookie.split("=");
  expect((await ask(`${url}/assessments/${board.assessmentId}/room`, { headers: { Cookie: cookie } })).status).toBe(200);
  const { db } = board.tools;
  expect((await db.seatSession.findMany({ where: { seatId: { not: null }, assessmentId: board.assessmentId, seat: { id: board.seatIds[0] ?? "" } } })).length).toBeGreaterThan(0);
  const elsewhere = await serveRoom(6);
  try {
    // The token under the other workshop's name of cookie, and under its own.
    for (const key of [cookie, name.replace(/[0-9a-f]{16}$/, "0".repeat(16)) + `=${token}`]) {
      expect((await ask(`${elsewhere.url}/assessments/${elsewhere.board.assessmentId}/room`, { headers: { Cookie: key } })).status).not.toBe(200);
    }
  } finally {
    await elsewhere.close();
  }
  for (const page of [`/assessments/${board.assessmentId}/workshop`, `/assessments/${board.assessmentId}/results`, "/account", "/england"]) expect((await ask(`${url}${page}`, { headers: { Cookie: cookie } })).status).not.toBe(200);
});

test("whoever guesses from elsewhere is locked out, with the right code too; from where the room has joined, the room goes on", async () => {
  const { db } = room.board.tools;
  // Nobody has joined from here yet.
  await db.rateLimit.deleteMany();
  const wrong = [..."23467"].map((letter) => `KTM4R${letter}`).filter((typed) => typed !== code);
  for (const typed of wrong) expect((await join(typed)).status).toBe(400);
  const useUp = () => db.rateLimit.updateMany({ where: { key: { startsWith: "join:address:" } }, data: { count: 300 } });
  await useUp();
  const refused = await join(code);
  expect([refused.status, (await refused.text()).includes("Too many codes were tried from here")]).toEqual([400, true]);
  // The same address, from which somebody joined earlier: sixteen more phones come in.
  await db.rateLimit.deleteMany();
  expect((await join(code)).status).toBe(303);
  await useUp();
  for (let phone = 0; phone < 16; phone += 1) expect((await join(code)).status).toBe(303);
  expect((await join(wrong[0] ?? "")).status).toBe(400);
});

test("when the workshop has ended its code opens nothing", async () => {
  const { db } = room.board.tools;
  await db.rateLimit.deleteMany();
  await db.workshop.update({ where: { assessmentId: room.board.assessmentId }, data: { stage: "ended", endedAt: new Date() } });
  expect((await join(code)).status).toBe(400);
});
