import fc from "fast-check";
import { expect, test } from "vitest";
import { closeFirstRounds } from "../../app/use-cases/close-first-rounds";
import { finishRescore } from "../../app/use-cases/finish-rescore";
import { revealFirstRounds } from "../../app/use-cases/reveal-first-rounds";
import { startRescore } from "../../app/use-cases/start-rescore";
import { findAssessment } from "../../app/db/assessments";
import { doesAnythingStandOut, readSpreads } from "../../app/db/spreads";
import { answer, closeBoard, command, must, openBoard, revealBoard, revisionOf, THEME_IDS, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";

const level = (value: 1 | 2 | 3 | 4 | 5) => ({ kind: "level", level: value }) as const;

async function wellLed({ tools, assessmentId }: Board) {
  const row = await tools.db.distribution.findFirstOrThrow({ where: { round: { assessmentId, themeId: "well-led", number: 1 } } });
  return [row.level1, row.level2, row.level3, row.level4, row.level5, row.cantJudge, row.skipped, row.silent, row.seats];
}

async function spreadOf({ tools, assessmentId }: Board, themeId: string, round = 1) {
  return (await readSpreads(tools.db, assessmentId)).find((spread) => spread.themeId === themeId && spread.round === round);
}

test("a close counts levels, can't judge, skip and silence apart", async () => {
  const board = await openBoard(await createTestDatabase(), 8);
  for (const [seat, choice] of [level(2), level(2), level(3), level(5), { kind: "cant-judge" }, { kind: "skip" }].entries()) {
    await answer(board, seat, "well-led", { choice: choice as ReturnType<typeof level> });
  }
  await revealBoard(board);
  expect(await wellLed(board)).toEqual([0, 2, 1, 0, 1, 1, 1, 2, 8]);
});

test("what absent members answered beforehand is not counted and not kept", async () => {
  const board = await openBoard(await createTestDatabase(), 6);
  for (const seat of board.seatIds.keys()) await answer(board, seat, "well-led", { choice: level(4), reason: `Reason ${seat}` });
  await revealBoard(board, board.seatIds.slice(0, 5));
  expect(await wellLed(board)).toEqual([0, 0, 0, 5, 0, 0, 0, 0, 5]);
  expect(await board.tools.db.answer.count()).toBe(5);
  expect(await board.tools.db.revealedReason.count({ where: { text: "Reason 5" } })).toBe(0);
});

test("a close on an older page is refused, and a second close too", async () => {
  const board = await openBoard(await createTestDatabase(), 5);
  const revision = await revisionOf(board);
  expect(await closeFirstRounds(board.tools, board.assessmentId, { revision: revision - 1, presentSeatIds: null })).toEqual({ ok: false, code: "changed-meanwhile" });
  const both = await Promise.all([1, 2].map(() => closeFirstRounds(board.tools, board.assessmentId, { revision, presentSeatIds: null })));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await board.tools.db.distribution.count()).toBe(THEME_IDS.length);
  expect(await closeFirstRounds(board.tools, board.assessmentId, { revision: await revisionOf(board), presentSeatIds: null })).toEqual({ ok: false, code: "too-late" });
});

test("reasons leave no way back: fresh ids, no seat, no level, an order of their own", async () => {
  const board = await openBoard(await createTestDatabase(), 8);
  const reasons = board.seatIds.map((_, seat) => `What seat ${seat} saw`);
  for (const [seat, reason] of reasons.entries()) await answer(board, seat, "well-led", { reason });
  const answerIds = (await board.tools.db.answer.findMany()).map(({ id }) => id);
  await revealBoard(board);
  const rows = await board.tools.db.revealedReason.findMany({ orderBy: { position: "asc" } });
  expect(rows.map(({ text }) => text).toSorted()).toEqual(reasons);
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(["id", "isPrintable", "position", "roundId", "text"]);
  expect(rows.filter(({ id }) => answerIds.includes(id))).toEqual([]);
  expect(rows.map(({ position }) => position)).toEqual(reasons.map((_, index) => index));
});

test("nothing of a closed round is read before the reveal, and whether anything stands out is said without saying where", async () => {
  const board = await openBoard(await createTestDatabase(), 6);
  for (const seat of board.seatIds.keys()) await answer(board, seat, "well-led", { choice: level(3), reason: "Alike" });
  const { db } = board.tools;
  expect(await doesAnythingStandOut(db, board.assessmentId)).toBe(false);
  await closeBoard(board);
  const spreads = await readSpreads(db, board.assessmentId);
  expect(spreads).toHaveLength(THEME_IDS.length);
  expect(spreads.filter(({ spread, reasons }) => spread.kind !== "not-revealed" || reasons.length > 0)).toEqual([]);
  expect(await doesAnythingStandOut(db, board.assessmentId)).toBe(true);
  must(await revealFirstRounds(board.tools, board.assessmentId, { revision: await revisionOf(board) }));
  expect(await spreadOf(board, "well-led")).toMatchObject({ spread: { kind: "distribution", tally: [0, 0, 6, 0, 0], median: 3 }, reasons: Array(6).fill({ text: "Alike", isPrintable: false }) });
});

test("fewer than five levels show no spread, fewer than three reasons or can't judge none of these", async () => {
  const board = await openBoard(await createTestDatabase(), 8);
  for (const seat of [0, 1, 2, 3]) await answer(board, seat, "well-led", { reason: seat < 2 ? "Two reasons" : null });
  for (const seat of [4, 5]) await answer(board, seat, "well-led", { choice: { kind: "cant-judge" } });
  await revealBoard(board);
  expect(await spreadOf(board, "well-led")).toEqual({ themeId: "well-led", round: 1, spread: { kind: "too-few", seats: 8, answered: 6, levelsGiven: 4, cantJudge: null }, reasons: [], printableReasons: [] });
});

test("the one sentence about groups is frozen at the close and said only after the reveal", async () => {
  const board = await openBoard(await createTestDatabase(), 10);
  for (const theme of THEME_IDS) for (const seat of board.seatIds.keys()) await answer(board, seat, theme, { choice: level(seat < 5 || theme === "well-led" ? 4 : 2) });
  await closeBoard(board);
  expect((await findAssessment(board.tools.db, board.assessmentId))?.groups).toBeNull();
  must(await revealFirstRounds(board.tools, board.assessmentId, { revision: await revisionOf(board) }));
  expect((await findAssessment(board.tools.db, board.assessmentId))?.groups).toEqual({ lowerOn: 12, themes: 13 });
});

test("a theme is asked again at most twice, and its spreads stand side by side", async () => {
  const board = await openBoard(await createTestDatabase(), 6);
  const again = async () => startRescore(board.tools, board.assessmentId, { themeId: "well-led", revision: await revisionOf(board) });
  for (const seat of board.seatIds.keys()) await answer(board, seat, "well-led", { choice: level(2) });
  expect(await again()).toEqual({ ok: false, code: "too-early" });
  await revealBoard(board);
  for (const round of [2, 3]) {
    expect(await again()).toEqual({ ok: true, value: { round } });
    expect(await again()).toEqual({ ok: false, code: "round-open" });
    for (const seat of board.seatIds.keys()) expect(await answer(board, seat, "well-led", { round, choice: level(4) })).toMatchObject({ ok: true });
    expect(await spreadOf(board, "well-led", round)).toBeUndefined();
    must(await finishRescore(board.tools, board.assessmentId, { revision: await revisionOf(board), presentSeatIds: null }));
    expect(await spreadOf(board, "well-led", round)).toMatchObject({ spread: { kind: "distribution", tally: [0, 0, 0, 6, 0] } });
  }
  expect(await again()).toEqual({ ok: false, code: "asked-often-enough" });
  expect(await finishRescore(board.tools, board.assessmentId, { revision: await revisionOf(board), presentSeatIds: null })).toEqual({ ok: false, code: "no-round-open" });
  expect(await spreadOf(board, "well-led", 1)).toMatchObject({ spread: { kind: "distribution", tally: [0, 6, 0, 0, 0] } });
});

test("a late answer to the first round never lands in the second", async () => {
  const board = await openBoard(await createTestDatabase(), 6);
  const first = { ...command({ choice: level(1) }), seat: board.seatIds[0] ?? "" };
  await answer(board, 0, "well-led", first);
  await revealBoard(board);
  must(await startRescore(board.tools, board.assessmentId, { themeId: "well-led", revision: await revisionOf(board) }));
  expect(await answer(board, 0, "well-led", first)).toMatchObject({ ok: true });
  expect(await answer(board, 1, "well-led")).toEqual({ ok: false, code: "round-closed" });
  expect(await board.tools.db.answer.count({ where: { round: { number: 2 } } })).toBe(0);
});

test.each([[1], [2]])("when %i of the seats that answered changed, the second spread is not shown", async (changed) => {
  const board = await openBoard(await createTestDatabase(), 8);
  for (const seat of board.seatIds.keys()) await answer(board, seat, "well-led", { choice: level(2) });
  await revealBoard(board);
  must(await startRescore(board.tools, board.assessmentId, { themeId: "well-led", revision: await revisionOf(board) }));
  const present = board.seatIds.slice(changed);
  for (const seat of board.seatIds.keys()) await answer(board, seat, "well-led", { round: 2, choice: level(4) });
  must(await finishRescore(board.tools, board.assessmentId, { revision: await revisionOf(board), presentSeatIds: present }));
  expect(await spreadOf(board, "well-led", 2)).toMatchObject({ spread: { kind: "seats-changed" } });
});

type Send = { readonly seat: number; readonly theme: number; readonly isEdit: boolean; readonly given: 1 | 2 | 3 | 4 | 5 };
const sends = fc.array(
  fc.record<Send>({ seat: fc.nat(5), theme: fc.nat(2), isEdit: fc.boolean(), given: fc.constantFrom(1, 2, 3, 4, 5) }),
  { minLength: 1, maxLength: 30 },
);

test("whatever the interleaving, an answer called saved is counted and a refused one is not", { timeout: 120_000 }, async () => {
  const db = await createTestDatabase();
  const themes = THEME_IDS.slice(0, 3);
  await fc.assert(
    fc.asyncProperty(sends, fc.scheduler(), async (all, scheduler) => {
      const board = await openBoard(db, 6);
      const revision = await revisionOf(board);
      /** The highest revision called saved, by theme and seat: revisions grow, so that one stands. */
      const saved = new Map<string, number>();

      async function send({ seat, theme, isEdit, given }: Send, index: number) {
        await scheduler.schedule(Promise.resolve());
        const themeId = themes[theme] ?? "";
        const outcome = await answer(board, seat, themeId, { choice: level(given), baseRevision: isEdit ? 100 + index : 0 });
        const place = `${themeId} ${seat}`;
        if (outcome.ok) saved.set(place, Math.max(saved.get(place) ?? 0, outcome.revision));
      }
      async function close() {
        await scheduler.schedule(Promise.resolve());
        must(await closeFirstRounds(board.tools, board.assessmentId, { revision, presentSeatIds: null }));
      }
      await Promise.all([...all.map(send), close(), scheduler.waitAll()]);

      const stored = await db.answer.findMany({ where: { round: { assessmentId: board.assessmentId } }, include: { round: true } });
      expect(stored.map((row) => [`${row.round.themeId} ${board.seatIds.indexOf(row.seatId)}`, row.revision]).toSorted()).toEqual([...saved].toSorted());
      for (const themeId of themes) {
        const row = await db.distribution.findFirstOrThrow({ where: { round: { assessmentId: board.assessmentId, themeId } } });
        const own = stored.filter(({ round }) => round.themeId === themeId);
        expect([row.level1, row.level2, row.level3, row.level4, row.level5]).toEqual([1, 2, 3, 4, 5].map((given) => own.filter((one) => one.level === given).length));
        expect(row.silent).toBe(6 - own.length);
      }
    }),
    { numRuns: 40 },
  );
});
