import { afterAll, beforeAll, expect, test } from "vitest";
import { startAssessment } from "../../app/use-cases/start-assessment";
import { openAnswering } from "../../app/use-cases/open-answering";
import { setSeats } from "../../app/use-cases/set-seats";
import { findAssessment } from "../../app/db/assessments";
import { listSeats } from "../../app/db/seats";
import { readOwnAnswers } from "../../app/db/answers";
import { answer, must, THEME_IDS } from "../support/board";
import { sendForm } from "../support/app";
import { addPerson, cookieSent, PASSWORD } from "../support/people";
import { act, read, serveRoom, takeSeat, type ServedRoom } from "./served-room";

let room: ServedRoom;
let minute: string;
beforeAll(async () => {
  room = await serveRoom(7, 1);
  minute = `${room.url}/assessments/${room.board.assessmentId}/minute`;
});
afterAll(() => room.close());

async function changeBoard(change: (titles: readonly { readonly id: string | null; readonly title: string }[]) => readonly { readonly id: string | null; readonly title: string }[]): Promise<void> {
  const { tools, assessmentId } = room.board;
  const seats = await listSeats(tools.db, assessmentId);
  const lines = change(seats.map(({ id, title }) => ({ id, title })));
  must(await setSeats(tools, assessmentId, lines.map(({ id, title }) => ({ id, title, kind: seats.find((seat) => seat.id === id)?.kind ?? "voting", isExecutive: false, email: null }))));
}

test("a member who leaves takes their open answers along, one who joins begins empty, and the minute keeps who was there", async () => {
  const { board } = room;
  for (const theme of THEME_IDS) for (let seat = 0; seat < 7; seat += 1) expect((await answer(board, seat, theme)).ok).toBe(true);
  await act(room, { intent: "open", minutes: "60" });
  await changeBoard((seats) => [...seats.filter(({ title }) => title !== "Member 7"), { id: null, title: "Interim chief nurse" }]);
  expect(await board.tools.db.answer.count({ where: { seatId: board.seatIds[6] ?? "" } })).toBe(0);
  const joined = (await listSeats(board.tools.db, board.assessmentId)).find(({ title }) => title === "Interim chief nurse");
  expect(await readOwnAnswers(board.tools.db, joined?.id ?? "")).toEqual([]);
  expect((await sendForm(room.room, { intent: "enter" }, room.seats[6])).status).toBe(403);

  const late = await takeSeat(room.url, board, joined?.id ?? "");
  for (const cookie of [...room.seats.slice(0, 6), late]) await sendForm(room.room, { intent: "enter" }, cookie);
  await act(room, { intent: "presence", seatId: board.seatIds[0] ?? "", how: "remote" });
  await act(room, { intent: "presence", seatId: board.seatIds[1] ?? "", how: "paper" });
  await act(room, { intent: "stage", to: "answering" });
  const ballots = `${room.workshop}/ballots`;
  expect((await sendForm(ballots, { "ballots.0.well-led.choice": "2" }, room.facilitator)).status).toBe(303);
  await act(room, { intent: "close" });
  await act(room, { intent: "reveal" });
  await act(room, { intent: "together", ...Object.fromEntries(THEME_IDS.map((id) => [`levels.${id}`, "3"])) });
  const refused = await sendForm(room.workshop, { intent: "end", revision: String((await findAssessment(board.tools.db, board.assessmentId))?.revision ?? 0) }, room.facilitator);
  if (refused.status !== 303) {
    expect(await refused.text()).toContain("Name the meeting that takes up the carried themes first");
    await act(room, { intent: "carry-to", carryTo: "Digital Committee" });
    await act(room, { intent: "end" });
  }
  const kept = await read(minute, room.facilitator);
  for (const words of ["Interim chief nurse", "present, remote", "present, on paper", "one paper ballot keyed as one batch, linked to no seat", "7 of 7 voting members, quorate (4 needed)"]) expect(kept).toContain(words);
  // Whoever leaves afterwards was there all the same.
  await board.tools.db.seat.update({ where: { id: board.seatIds[2] ?? "" }, data: { leftOn: "2026-11-01", title: "Somebody else" } });
  expect(await read(minute, room.facilitator)).toBe(kept);
});

test("one person on two boards has a seat on each, and neither browser seat nor answers meet", async () => {
  const { db } = room.board.tools;
  const trusts = ["TWOA", "TWOB"];
  const personId = await addPerson(db, "ned@twoboards.example", trusts.map((organisationCode) => ({ role: "board-member" as const, organisationCode })));
  const ids: string[] = [];
  for (const code of trusts) {
    await db.organisation.update({ where: { code }, data: { settings: { create: { setting: "acute", source: "test" } } } });
    const { assessmentId } = must(await startAssessment(room.board.tools, code, { cycle: "2026-27", framework: "wgll-2021", version: 1, themes: [], seats: [{ id: null, title: "Non-executive director", kind: "voting", isExecutive: false, email: "ned@twoboards.example" }] }));
    must(await openAnswering(room.board.tools, assessmentId, { workshopOn: null, revision: (await findAssessment(db, assessmentId))?.revision ?? 0 }));
    ids.push(assessmentId);
  }
  const [first = "", second = ""] = ids;
  const seat = (await listSeats(db, first))[0];
  expect(seat?.personId).toBe(personId);
  expect((await answer({ ...room.board, assessmentId: first, seatIds: [seat?.id ?? ""] }, 0, "well-led", { reason: "Only of the first trust" })).ok).toBe(true);
  const cookie = cookieSent((await sendForm(`${room.url}/sign-in`, { email: "ned@twoboards.example", password: PASSWORD })).headers.get("Set-Cookie") ?? "");
  expect(await read(`${room.url}/assessments/${first}/answer/well-led`, cookie)).toContain("Only of the first trust");
  const other = await read(`${room.url}/assessments/${second}/answer/well-led`, cookie);
  expect(other).toContain("200");
  expect(other).not.toContain("Only of the first trust");
  expect(await read(`${room.url}/assessments/${room.board.assessmentId}/answer`, cookie)).toContain("404");
});
