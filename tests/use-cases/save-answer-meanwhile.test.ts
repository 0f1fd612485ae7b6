import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readOwnAnswers } from "../../app/db/answers";
import type { Db } from "../../app/db/database";
import { sealAnswers } from "../../app/db/sealed-answers";
import { openWorkshop } from "../../app/use-cases/open-workshop";
import { recuse } from "../../app/use-cases/recuse";
import type { Tools } from "../../app/use-cases/tools";
import { answer, closeBoard, command, must, openBoard, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";

// An answer is decided on what was read without holding anything. Here something else happens after that, before it is written.

const level = (value: 1 | 2 | 3 | 4 | 5) => ({ kind: "level", level: value }) as const;

/** A board as the one who answers reaches it: each time something is about to be written, the next of these comes first. */
function interruptedBy(board: Board, ...acts: readonly (() => Promise<unknown>)[]): Board {
  const { db } = board.tools;
  const left = [...acts];
  const direct: Db["direct"] = {
    ...db.direct,
    transaction: async (ask, together) => {
      await left.shift()?.();
      return db.direct.transaction(ask, together);
    },
  };
  return { ...board, tools: { ...board.tools, db: Object.create(db, { direct: { value: direct } }) as Db } satisfies Tools };
}

const seatOf = (board: Board, place: number) => board.seatIds[place] ?? "";
const changeSeat = async (board: Board, data: { readonly kind?: string; readonly leftOn?: string }): Promise<unknown> => board.tools.db.seat.update({ where: { id: seatOf(board, 0) }, data });
const stored = async (board: Board) => (await board.tools.db.answer.findMany()).map(({ level: given, revision, isSealed }) => [given, revision, isSealed]);

test.each([
  ["its round is closed", (board: Board): Promise<unknown> => closeBoard(board), "round-closed"],
  ["its seat is recused from the theme", async (board: Board): Promise<unknown> => must(await recuse(board.tools, { assessmentId: board.assessmentId, themeId: "well-led" }, { seatId: seatOf(board, 0), reason: "A conflict" })), "recused"],
  ["its seat becomes an observer's", (board: Board): Promise<unknown> => changeSeat(board, { kind: "observer" }), "observer"],
  ["its seat leaves the board", (board: Board): Promise<unknown> => changeSeat(board, { leftOn: "2026-10-01" }), "seat-left"],
] as const)("when %s before an answer is written, a first one and an edit are refused and nothing of them is stored", async (_what, act, code) => {
  const first = await openBoard(await createTestDatabase(), 5);
  expect(await answer(interruptedBy(first, () => act(first)), 0, "well-led", { choice: level(2) })).toEqual({ ok: false, code });
  expect(await stored(first)).toEqual([]);
  expect(await first.tools.db.answerCommand.count()).toBe(0);

  const edited = await openBoard(await createTestDatabase(), 5);
  await answer(edited, 0, "well-led", { choice: level(2) });
  const before = code === "recused" ? [] : [[2, 1, false]];
  const outcome = await answer(interruptedBy(edited, () => act(edited)), 0, "well-led", { choice: level(5), baseRevision: 1 });
  expect(outcome).toEqual({ ok: false, code });
  expect(code === "round-closed" ? (await stored(edited)).map(([given]) => given) : await stored(edited)).toEqual(code === "round-closed" ? [2] : before);
});

test("when the same write is stored before it, it is answered as saved, once and without an event of its own", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  must(await openWorkshop(board.tools, { personId: await facilitator(board) }, board.assessmentId, { minutes: 60 }));
  const tapped = { ...command({ choice: level(2) }), seat: seatOf(board, 0) };
  const outcome = await answer(interruptedBy(board, () => answer(board, 0, "well-led", tapped)), 0, "well-led", tapped);
  expect(outcome).toEqual({ ok: true, revision: 1, stands: true });
  const again = { ...command({ choice: level(4), baseRevision: 1 }), seat: seatOf(board, 0) };
  expect(await answer(interruptedBy(board, () => answer(board, 0, "well-led", again)), 0, "well-led", again)).toEqual({ ok: true, revision: 2, stands: true });
  expect(await stored(board)).toEqual([[4, 2, false]]);
  const events = await board.tools.db.workshopEvent.findMany({ orderBy: { number: "asc" } });
  expect(events.filter(({ kind }) => kind === "answered")).toHaveLength(1);
  expect((await board.tools.db.workshop.findFirst())?.version).toBe(events.at(-1)?.number);
});

test("a seat whose answer is stored has come to the room, unless how it takes part is noted already", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const { db } = board.tools;
  const how = async () => (await db.workshopSeat.findMany({ where: { seatId: seatOf(board, 0) } })).map((noted) => noted.how);
  await answer(board, 0, "well-led", { choice: level(2) });
  expect(await how()).toEqual([]);
  must(await openWorkshop(board.tools, { personId: await facilitator(board) }, board.assessmentId, { minutes: 60 }));
  await answer(board, 0, "safe-practice", { choice: level(2) });
  expect(await how()).toEqual(["device"]);
  // Taken back, it comes with its next first answer, and with no edit.
  await db.workshopSeat.deleteMany();
  await answer(board, 0, "safe-practice", { choice: level(3), baseRevision: 1 });
  expect(await how()).toEqual([]);
  await answer(board, 0, "improve-care", { choice: level(2) });
  expect(await how()).toEqual(["device"]);
  // What is taken back in the very moment is as if it were taken back afterwards; what is noted in it stands.
  await answer(interruptedBy(board, () => db.workshopSeat.deleteMany()), 0, "smart-foundations", { choice: level(2) });
  expect(await how()).toEqual([]);
  const apologies = { seatId: seatOf(board, 0), assessmentId: board.assessmentId, how: "apologies" };
  await answer(interruptedBy(board, () => db.workshopSeat.create({ data: apologies })), 0, "empower-citizens", { choice: level(2) });
  expect(await how()).toEqual(["apologies"]);
  await answer(board, 0, "support-people", { choice: level(2) });
  expect(await how()).toEqual(["apologies"]);
});

test("when the same edit and then a newer one are stored before it, the newer one stands", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  await answer(board, 0, "well-led", { choice: level(2) });
  const edit = { ...command({ choice: level(4), baseRevision: 1 }), seat: seatOf(board, 0) };
  const others = async () => {
    await answer(board, 0, "well-led", edit);
    await answer(board, 0, "well-led", { choice: level(1), baseRevision: 2 });
  };
  expect(await answer(interruptedBy(board, others), 0, "well-led", edit)).toEqual({ ok: true, revision: 2, stands: false });
  expect(await stored(board)).toEqual([[1, 3, false]]);
});

test("an edit finds a recusal that left the answer where it is", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  await answer(board, 0, "well-led", { choice: level(2) });
  const recusal = () => board.tools.db.recusal.create({ data: { seatId: seatOf(board, 0), themeId: "well-led", reason: "A conflict" } });
  expect(await answer(interruptedBy(board, recusal), 0, "well-led", { choice: level(5), baseRevision: 1 })).toEqual({ ok: false, code: "recused" });
  expect(await stored(board)).toEqual([[2, 1, false]]);
});

test("when another device's answer is stored before it, it is stale, as a first one and as an edit, and the other stands", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  expect(await answer(interruptedBy(board, () => answer(board, 0, "well-led", { choice: level(4) })), 0, "well-led", { choice: level(2) })).toMatchObject({ ok: false, code: "stale", stored: { choice: level(4) } });
  const edit = () => answer(board, 0, "well-led", { choice: level(5), baseRevision: 1 });
  expect(await answer(interruptedBy(board, edit), 0, "well-led", { choice: level(1), baseRevision: 1 })).toMatchObject({ ok: false, code: "stale", stored: { choice: level(5), revision: 2 } });
  expect(await stored(board)).toEqual([[5, 2, false]]);
});

test("when what stands is sealed before an edit is written, the edit takes its place and is not sealed", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const { db } = board.tools;
  await answer(board, 0, "well-led", { choice: level(4) });
  const seal = () => db.$transaction((tx) => sealAnswers(tx, seatOf(board, 0), { by: "link", on: "2026-10-01" }));
  expect(await answer(interruptedBy(board, seal), 0, "well-led", { choice: level(2), baseRevision: 1 })).toMatchObject({ ok: true });
  expect((await readOwnAnswers(db, seatOf(board, 0))).map(({ answer: { choice } }) => choice)).toEqual([level(2)]);
});

test("an answer that meets something new each time is decided on anew each time, and given up loudly in the end", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const { db } = board.tools;
  let turn = 0;
  // The seat's kind goes to and fro between two that may answer.
  const change = () => changeSeat(board, { kind: (turn += 1) % 2 === 1 ? "non-voting" : "voting" });
  expect(await answer(interruptedBy(board, change, change, change), 0, "well-led", { choice: level(2) })).toEqual({ ok: true, revision: 1, stands: true });
  await expect(answer(interruptedBy(board, ...Array.from({ length: 20 }, () => change)), 1, "well-led", { choice: level(2) })).resolves.toMatchObject({ ok: true });
  await expect(answer(interruptedBy(board, ...Array.from({ length: 20 }, () => change)), 0, "safe-practice", { choice: level(2) })).rejects.toThrow("changed each time");
  expect(await db.answer.count()).toBe(2);
});

async function facilitator({ tools }: Board): Promise<string> {
  const id = randomUUID();
  await tools.db.person.create({ data: { id, email: `${id}@northmoor.example`, name: "Facilitator", createdAt: tools.now() } });
  return id;
}
