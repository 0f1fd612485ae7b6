import { expect, test } from "vitest";
import { findAssessment } from "../../app/db/assessments";
import { readOwnAnswers } from "../../app/db/answers";
import { readProgress } from "../../app/db/answered";
import { recuse } from "../../app/use-cases/recuse";
import { saveAnswer } from "../../app/use-cases/save-answer";
import { answer, closeBoard, command, must, openBoard, prepareBoard, revealBoard, THEME_IDS, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";

async function own(board: Board, seat: number) {
  return readOwnAnswers(board.tools.db, board.seatIds[seat] ?? "");
}
const level = (value: 1 | 2 | 3 | 4 | 5) => ({ kind: "level", level: value }) as const;

test("an answer is saved, and the seat reads it back", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const outcome = await answer(board, 0, "well-led", { choice: level(4), confidence: "guessing", reason: "Costed last spring.", isReasonPrintable: true });
  expect(outcome).toEqual({ ok: true, revision: 1, stands: true });
  expect(await own(board, 0)).toEqual([
    { themeId: "well-led", round: 1, state: "open", answer: { choice: level(4), confidence: "guessing", reason: "Costed last spring.", isReasonPrintable: true, revision: 1 } },
  ]);
});

test("a double tap is saved once and answered as saved twice", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const tapped = { ...command({ choice: level(2) }), seat: board.seatIds[0] ?? "" };
  const outcomes = await Promise.all([answer(board, 0, "well-led", tapped), answer(board, 0, "well-led", tapped), answer(board, 0, "well-led", tapped)]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect((await own(board, 0)).map(({ answer: { revision } }) => revision)).toEqual([1]);
  expect(await board.tools.db.answerCommand.count()).toBe(1);
});

test("a retry of an older answer is answered as saved and does not bring it back", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const first = { ...command({ choice: level(2) }), seat: board.seatIds[0] ?? "" };
  await answer(board, 0, "well-led", first);
  await answer(board, 0, "well-led", { choice: level(5), baseRevision: 1 });
  expect(await answer(board, 0, "well-led", first)).toEqual({ ok: true, revision: 1, stands: false });
  expect((await own(board, 0))[0]?.answer.choice).toEqual(level(5));
});

test("when the second of two answers overtakes the first, the second stands and nothing is silently lost", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const first = { ...command({ choice: level(2) }), seat: board.seatIds[0] ?? "" };
  expect(await answer(board, 0, "well-led", { choice: level(4), baseRevision: 1 })).toEqual({ ok: true, revision: 2, stands: true });
  expect(await answer(board, 0, "well-led", first)).toMatchObject({ ok: false, code: "stale", stored: { choice: level(4) } });
  expect((await own(board, 0))[0]?.answer.choice).toEqual(level(4));
});

test("two devices: the second to answer is shown both, and what it then chooses stands", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  await answer(board, 0, "well-led", { choice: level(2), reason: "Seen on the train." });
  const stale = await answer(board, 0, "well-led", { choice: level(4), reason: "Seen at the desk." });
  expect(stale).toEqual({ ok: false, code: "stale", stored: { choice: level(2), confidence: null, reason: "Seen on the train.", isReasonPrintable: false, revision: 1 } });
  expect(await answer(board, 0, "well-led", { choice: level(4), reason: "Seen at the desk.", baseRevision: 1 })).toEqual({ ok: true, revision: 2, stands: true });
});

test("an old page brought back by the browser, changed and sent under its old id, is never taken for the old answer", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const page = { ...command({ choice: level(2) }), seat: board.seatIds[0] ?? "" };
  await answer(board, 0, "well-led", page);
  expect(await answer(board, 0, "well-led", { ...page, choice: level(5) })).toMatchObject({ ok: false, code: "stale", stored: { choice: level(2) } });
});

test("the same id from another seat or for another theme is a write of its own", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const { seat: _seat, ...shared } = command();
  for (const [seat, theme] of [[0, "well-led"], [1, "well-led"], [0, "safe-practice"]] as const) {
    expect(await answer(board, seat, theme, shared)).toMatchObject({ ok: true });
  }
  expect(await board.tools.db.answer.count()).toBe(3);
});

test("after the close a known answer is still saved, a new one and an edit are refused, and nothing is stored", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const known = { ...command({ choice: level(2) }), seat: board.seatIds[0] ?? "" };
  await answer(board, 0, "well-led", known);
  await revealBoard(board);
  expect(await answer(board, 0, "well-led", known)).toEqual({ ok: true, revision: 1, stands: true });
  expect(await answer(board, 0, "well-led", { choice: level(5), baseRevision: 1 })).toEqual({ ok: false, code: "round-closed" });
  expect(await answer(board, 1, "well-led")).toEqual({ ok: false, code: "round-closed" });
  expect(await board.tools.db.answer.count()).toBe(1);
});

test("observers, recused seats, strangers and themes that are not asked have no answer", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 5, 1);
  const { tools, assessmentId, seatIds } = board;
  expect(await answer(board, 5, "well-led")).toEqual({ ok: false, code: "observer" });
  must(await recuse(tools, { assessmentId, themeId: "well-led" }, { seatId: seatIds[0] ?? "", reason: "Sits on the supplier's board" }));
  expect(await answer(board, 0, "well-led")).toEqual({ ok: false, code: "recused" });
  expect(await answer(board, 0, "safe-practice")).toMatchObject({ ok: true });
  expect(await answer(board, 1, "no-such-theme")).toEqual({ ok: false, code: "not-asked" });
  const other = await openBoard(db, 5);
  expect(await saveAnswer(tools, { assessmentId, seatId: other.seatIds[0] ?? "", themeId: "well-led" }, command({ seat: other.seatIds[0] ?? "" }))).toEqual({ ok: false, code: "seat-left" });
  expect(await db.answer.count()).toBe(1);
});

test("what one member left on a shared phone is never saved as another's", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  expect(await answer(board, 1, "well-led", { seat: board.seatIds[0] ?? "" })).toEqual({ ok: false, code: "other-seat" });
  expect(await board.tools.db.answer.count()).toBe(0);
});

test("before answering opens there is nothing to answer", async () => {
  const board = await prepareBoard(await createTestDatabase(), 5);
  expect(await answer(board, 0, "well-led")).toEqual({ ok: false, code: "not-asked" });
});

test("recusal takes an answer out of a round that is still open", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  await answer(board, 0, "well-led");
  await answer(board, 0, "safe-practice");
  must(await recuse(board.tools, { assessmentId: board.assessmentId, themeId: "well-led" }, { seatId: board.seatIds[0] ?? "", reason: "A conflict" }));
  expect((await own(board, 0)).map(({ themeId }) => themeId)).toEqual(["safe-practice"]);
});

test("3,500 answers sent at once are all saved, each exactly once", { timeout: 120_000 }, async () => {
  const db = await createTestDatabase();
  const boards = await Promise.all(Array.from({ length: 17 }, () => openBoard(db, 16)));
  const sends = boards.flatMap((board) => board.seatIds.flatMap((_, seat) => THEME_IDS.map((theme) => () => answer(board, seat, theme)))).slice(0, 3_500);
  expect(sends).toHaveLength(3_500);
  const outcomes = await Promise.all(sends.map((send) => send()));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3_500);
  expect(await db.answer.count()).toBe(3_500);
  expect(await db.answerCommand.count()).toBe(3_500);
});

test("nothing beside the answer itself changes when it is saved: no time, no sequence, no revision of the assessment", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const { db } = board.tools;
  const before = await findAssessment(db, board.assessmentId);
  await answer(board, 0, "well-led");
  const progress = await readProgress(db, board.assessmentId);
  await answer(board, 0, "well-led", { choice: { kind: "cant-judge" }, baseRevision: 1 });
  expect(await findAssessment(db, board.assessmentId)).toEqual(before);
  expect(await readProgress(db, board.assessmentId)).toEqual(progress);
  const [row] = await db.answer.findMany();
  expect(Object.keys(row ?? {}).sort()).toEqual(["confidence", "id", "isReasonPrintable", "isSealed", "kind", "level", "reason", "revision", "roundId", "seatId"]);
  expect(Object.keys((await db.answerCommand.findFirst()) ?? {}).sort()).toEqual(["id", "revision", "roundId"]);
});

test("closing before anybody answered is a close like any other", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  await closeBoard(board);
  expect((await board.tools.db.distribution.findMany()).map(({ silent, seats }) => [silent, seats])).toEqual(THEME_IDS.map(() => [5, 5]));
});
