import { afterAll, beforeAll, expect, test } from "vitest";
import { readSpreads } from "../../app/db/spreads";
import { answer, THEME_IDS } from "../support/board";
import { sendForm } from "../support/app";
import { act, read, serveRoom, type ServedRoom } from "./served-room";

let room: ServedRoom;
let ballots: string;
beforeAll(async () => {
  room = await serveRoom(7, 1);
  ballots = `${room.workshop}/ballots`;
  // The last member answers beforehand and stays away.
  await answer(room.board, 6, "well-led", { reason: "Typed before the phones failed" });
  await act(room, { intent: "open", minutes: "60" });
  await act(room, { intent: "stage", to: "answering" });
  for (const cookie of room.seats.slice(0, 6)) await sendForm(room.room, { intent: "enter" }, cookie);
});
afterAll(() => room.close());

const db = () => room.board.tools.db;
const key = (levels: readonly string[], themes: readonly string[] = THEME_IDS) =>
  sendForm(ballots, Object.fromEntries(levels.flatMap((choice, ballot) => themes.flatMap((theme) => [[`ballots.${ballot}.${theme}.choice`, choice], [`ballots.${ballot}.${theme}.reason`, theme === "well-led" ? `Written on paper ${ballot}` : ""]]))), room.facilitator);
const firstOf = async (themeId: string) => (await readSpreads(db(), room.board.assessmentId)).find((spread) => spread.themeId === themeId);

test("before anybody is on paper nothing can be keyed, and the blank ballot asks every open theme and no name", async () => {
  expect((await key(["3"])).status).toBe(409);
  const page = await read(ballots, room.facilitator);
  expect(page.match(/Why \(optional\):/g)).toHaveLength(THEME_IDS.length);
  expect(page).toContain("Do not write your name");
  expect(page).toContain("No seat is noted as on paper");
});

test("at one press everybody present goes on by paper: their phones are let go and what they had answered is deleted", async () => {
  for (const seat of [0, 1]) expect((await answer(room.board, seat, "well-led", { reason: "Typed before the phones failed" })).ok).toBe(true);
  await act(room, { intent: "all-on-paper" });
  const seats = await db().workshopSeat.findMany({ where: { assessmentId: room.board.assessmentId } });
  expect(seats.map(({ how }) => how)).toEqual(Array.from({ length: 6 }, () => "paper"));
  // Who is not in the room keeps what they answered, until the close leaves it out.
  expect(await db().answer.findMany({ select: { seatId: true } })).toEqual([{ seatId: room.board.seatIds[6] }]);
  for (const cookie of room.seats.slice(0, 6)) expect(await read(room.room, cookie)).toContain("303 /join?away=paper");
  expect((await sendForm(`${room.url}/assessments/${room.board.assessmentId}/answer/well-led/save`, { choice: "3" }, room.seats[0])).status).toBe(403);
  expect(await read(room.workshop, room.facilitator)).toContain("six seats on paper, no batch keyed yet");
});

test("the ballots are one batch that names no seat; a second batch takes the place of the first", async () => {
  expect((await key(["1", "1", "1", "1", "1", "1", "1"])).status).toBe(409);
  expect((await key(["1", "1", "1"])).status).toBe(303);
  expect((await key(["2", "3", "3", "3", "3", "4"])).status).toBe(303);
  const rows = await db().paperBallot.findMany({ where: { round: { themeId: "well-led" } } });
  expect(rows).toHaveLength(6);
  expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(["id", "isReasonPrintable", "kind", "level", "reason", "roundId"]);
  // Their order is that of random ids, and not of the pile: rows come back by id, and ids say nothing.
  const stored = await db().$queryRawUnsafe<readonly { readonly id: string }[]>(`SELECT "id" FROM "PaperBallot" ORDER BY "id"`);
  expect(stored.map(({ id }) => id)).toEqual((await db().paperBallot.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id));
  const console = await read(room.workshop, room.facilitator);
  expect(console).toContain("one batch of 6, linked to no seat");
  expect(console).toContain("6 of 6 answered");
  // What was keyed is not shown again, to whoever keyed it either.
  expect(await read(ballots, room.facilitator)).not.toContain("Written on paper");
});

test("the batch counts in the frozen round, and nothing is keyed once it is closed", async () => {
  await act(room, { intent: "close" });
  expect((await key(["5", "5", "5", "5", "5", "5"])).status).toBe(409);
  expect(await db().paperBallot.count()).toBe(0);
  await act(room, { intent: "reveal" });
  const first = await firstOf("well-led");
  expect(first?.spread).toMatchObject({ kind: "distribution", tally: [0, 1, 4, 1, 0], answered: 6, seats: 6 });
  expect(first?.reasons.map(({ text }) => text).toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((ballot) => `Written on paper ${ballot}`));
  expect(JSON.stringify(await readSpreads(db(), room.board.assessmentId))).not.toContain("Typed before the phones failed");
});

test("a theme is answered again on paper too, and the rest of the meeting can be printed at any moment", async () => {
  const { themeId } = await db().workshopTheme.findFirstOrThrow({ where: { assessmentId: room.board.assessmentId } });
  await act(room, { intent: "together" });
  await act(room, { intent: "take", themeId });
  expect(await read(ballots, room.facilitator)).toContain("The themes still to agree");
  // Of a theme that is not on the table no round is opened: members would find no way into it.
  const other = (await db().workshopTheme.findFirstOrThrow({ where: { assessmentId: room.board.assessmentId, themeId: { not: themeId } } })).themeId;
  const refused = await sendForm(room.workshop, { intent: "again", themeId: other, revision: String((await db().assessment.findUniqueOrThrow({ where: { id: room.board.assessmentId } })).revision) }, room.facilitator);
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining("That theme is not on the table")]);
  await act(room, { intent: "again", themeId });
  expect((await key(["3", "3", "3", "3", "3", "4"], [themeId])).status).toBe(303);
  await act(room, { intent: "finish", themeId });
  const second = (await readSpreads(db(), room.board.assessmentId)).find((spread) => spread.themeId === themeId && spread.round === 2);
  expect(second?.spread).toMatchObject({ kind: "distribution", tally: [0, 0, 5, 1, 0] });
  expect((await key(["1"], [themeId])).status).toBe(409);
});
