import { existsSync, readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import type { Db } from "../../app/db/database";
import { findAssessment } from "../../app/db/assessments";
import { isScrubDue } from "../../app/db/scrub-deleted";
import { readSpreads } from "../../app/db/spreads";
import { readAudit } from "../../app/page-data/audit";
import { plainFrame } from "../../app/web/frames";
import { readProgress } from "../../app/db/answered";
import { finishRescore } from "../../app/use-cases/finish-rescore";
import { holdAnswers, liftHold } from "../../app/use-cases/hold-answers";
import { purgeAnswers } from "../../app/use-cases/purge-answers";
import { revealFirstRounds } from "../../app/use-cases/reveal-first-rounds";
import { startRescore } from "../../app/use-cases/start-rescore";
import { answer, approveBoard, must, openBoard, revealBoard, revisionOf, THEME_IDS, toolsAt, type Board } from "../support/board";
import { createMigratedDatabase, createTestDatabase } from "../support/database";

/** Every text in every table, and every byte of the database's files when it is embedded. */
async function searchEverywhere({ tools: { db } }: Board, address: string, text: string): Promise<readonly string[]> {
  const tables = ["answer", "answerCommand", "revealedReason", "auditEntry", "agreedLevel", "differentView", "setting"] as const;
  const found: string[] = [];
  for (const table of tables) {
    const rows = await (db[table] as { findMany: () => Promise<readonly object[]> }).findMany();
    if (JSON.stringify(rows).includes(text)) found.push(table);
  }
  for (const file of [address, `${address}-wal`]) if (existsSync(file) && readFileSync(file).includes(text)) found.push(file === address ? "file" : "log");
  return found;
}

/** A board of eight that answered everything and edited half of it. The first two lines of reason may be printed. */
async function answeredBoard(db: Db): Promise<Board> {
  const board = await openBoard(db, 8);
  for (const theme of THEME_IDS) {
    for (const seat of board.seatIds.keys()) {
      // Of many lengths, so that pages are split and refilled.
      const reason = theme === "well-led" ? `Ramipril ${seat < 2 ? "printable" : "private"} from seat ${seat}` : "a".repeat((seat * 37) % 280);
      await answer(board, seat, theme, { reason, isReasonPrintable: seat < 2 });
      if (seat % 2 === 0) await answer(board, seat, theme, { reason: reason.replace("Ramipril", "Atenolol"), isReasonPrintable: seat < 2, baseRevision: 1 });
    }
  }
  return board;
}

test("at approval every individual answer leaves every table and the file; frozen distributions stay", { timeout: 60_000 }, async () => {
  const { db, address, remove } = await createMigratedDatabase();
  onTestFinished(remove);
  const board = await answeredBoard(db);
  await db.seat.update({ where: { id: board.seatIds[0] ?? "" }, data: { tokenHash: "token-hash-of-the-first-seat" } });
  const [command] = await db.answerCommand.findMany({ take: 1 });
  const [kept] = await db.answer.findMany({ take: 1 });
  await revealBoard(board);
  const before = await readSpreads(db, board.assessmentId);
  expect(before.find(({ themeId }) => themeId === "well-led")?.reasons).toHaveLength(8);
  await approveBoard(board);

  expect(await db.answer.count()).toBe(0);
  expect(await db.answerCommand.count()).toBe(0);
  for (const trace of ["Ramipril private", "Atenolol private", command?.id ?? "no command", kept?.id ?? "no answer", "token-hash-of-the-first-seat"]) {
    expect(await searchEverywhere(board, address, trace)).toEqual([]);
  }
  expect(await isScrubDue(db)).toBe(false);
  const after = await readSpreads(db, board.assessmentId);
  expect(after.map(({ themeId, spread, printableReasons }) => ({ themeId, spread, printableReasons }))).toEqual(
    before.map(({ themeId, spread, printableReasons }) => ({ themeId, spread, printableReasons })),
  );
  expect(after.find(({ themeId }) => themeId === "well-led")?.reasons.map(({ text }) => text).sort()).toEqual(["Atenolol printable from seat 0", "Ramipril printable from seat 1"]);
  expect((await findAssessment(db, board.assessmentId))?.answersDeletedAt).toEqual(board.tools.now());
  expect((await readProgress(db, board.assessmentId)).every(({ answered }) => answered === 0)).toBe(true);
});

test("the search bites: deleting rows alone leaves an answer in the files", async () => {
  const { db, address, remove } = await createMigratedDatabase();
  onTestFinished(remove);
  const board = await openBoard(db, 5);
  await answer(board, 0, "well-led", { reason: "Ramipril first" });
  await db.answer.deleteMany();
  expect(await db.answer.count()).toBe(0);
  // A server's files are out of a test's reach.
  if (existsSync(address)) expect(await searchEverywhere(board, address, "Ramipril first")).not.toEqual([]);
});

test("a hold keeps the answers past approval, and lifting it lets the next purge take them", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 5);
  await answer(board, 0, "well-led");
  must(await holdAnswers(board.tools, board.assessmentId, "A complaint is open"));
  await revealBoard(board);
  await approveBoard(board);
  expect(await db.answer.count()).toBe(1);
  expect(await purgeAnswers(toolsAt(db, "2027-06-01"))).toEqual([]);
  expect((await findAssessment(db, board.assessmentId))?.holdReason).toBe("A complaint is open");
  for (let time = 0; time < 2; time += 1) must(await liftHold(board.tools, board.assessmentId));
  expect(await purgeAnswers(board.tools)).toEqual([board.assessmentId]);
  expect(await db.answer.count()).toBe(0);
  expect(await holdAnswers(board.tools, board.assessmentId, "Too late")).toEqual({ ok: false, code: "answers-deleted" });
});

test("a hold and its end are in the audit record by an id; the reason stands beside it, and the trust lead reads it there", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 5);
  const tools = { ...board.tools, viewer: { personId: "lead" } };
  must(await holdAnswers(tools, board.assessmentId, "A complaint is open"));
  must(await holdAnswers(tools, board.assessmentId, "The complaint went to court"));
  must(await liftHold(tools, board.assessmentId));
  const holds = await db.answerHold.findMany({ select: { id: true, reason: true, heldBy: true, liftedBy: true } });
  expect(holds.map(({ reason, heldBy, liftedBy }) => [reason, heldBy, liftedBy]).toSorted()).toEqual([["A complaint is open", "lead", "lead"], ["The complaint went to court", "lead", "lead"]]);
  const idOf = (words: string) => holds.find(({ reason }) => reason === words)?.id;
  const entries = await db.auditEntry.findMany({ where: { subjectKind: "hold" }, orderBy: { sequence: "asc" } });
  expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
    ["answers-held", idOf("A complaint is open")],
    ["answers-held", idOf("The complaint went to court")],
    ["answers-hold-lifted", idOf("The complaint went to court")],
  ]);
  expect(JSON.stringify(await db.auditEntry.findMany({ include: { personal: true } }))).not.toContain("complaint");
  const { trustCode } = await db.assessment.findUniqueOrThrow({ where: { id: board.assessmentId } });
  const place = { organisationCode: trustCode, path: "/audit", exportPath: "/audit/export", frame: plainFrame() };
  const read = await readAudit(db, place, "http://127.0.0.1/audit?kind=data");
  expect(read.entries.map(({ what, about }) => `${what}: ${about}`)).toEqual([
    "Lifted the hold on individual answers: The complaint went to court",
    "Held the individual answers back from deletion: The complaint went to court",
    "Held the individual answers back from deletion: A complaint is open",
  ]);
});

test("after 90 days answers go without approval; a round still open is counted first and revealed when the facilitator chooses", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 6);
  for (const seat of board.seatIds.keys()) await answer(board, seat, "well-led");
  expect(await purgeAnswers(toolsAt(db, "2026-12-29"))).toEqual([]);
  expect(await db.answer.count()).toBe(6);
  expect(await purgeAnswers(toolsAt(db, "2026-12-30"))).toEqual([board.assessmentId]);
  expect(await purgeAnswers(toolsAt(db, "2026-12-31"))).toEqual([]);
  expect(await db.answer.count()).toBe(0);
  expect((await readSpreads(db, board.assessmentId)).every(({ spread }) => spread.kind === "not-revealed")).toBe(true);
  expect(await answer(board, 0, "well-led")).toEqual({ ok: false, code: "round-closed" });
  must(await revealFirstRounds(board.tools, board.assessmentId, { revision: await revisionOf(board) }));
  expect((await readSpreads(db, board.assessmentId)).find(({ themeId }) => themeId === "well-led")?.spread).toMatchObject({ kind: "distribution", tally: [0, 0, 6, 0, 0] });
});

test("a re-score still open on the last day is counted, and the workshop can go on to its levels", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 6);
  await revealBoard(board);
  must(await startRescore(board.tools, board.assessmentId, { themeId: "well-led", revision: await revisionOf(board) }));
  for (const seat of board.seatIds.keys()) await answer(board, seat, "well-led", { round: 2 });
  await purgeAnswers(toolsAt(db, "2026-12-30"));
  expect(await startRescore(board.tools, board.assessmentId, { themeId: "safe-practice", revision: await revisionOf(board) })).toEqual({ ok: false, code: "answers-deleted" });
  must(await finishRescore(board.tools, board.assessmentId, { revision: await revisionOf(board), presentSeatIds: null }));
  await approveBoard(board);
});

test("one board's approval leaves another board's answers alone", async () => {
  const db = await createTestDatabase();
  const [one, other] = [await openBoard(db, 5), await openBoard(db, 5)];
  await answer(one, 0, "well-led");
  await answer(other, 0, "well-led");
  await revealBoard(one);
  await approveBoard(one);
  expect(await db.answer.count({ where: { round: { assessmentId: one.assessmentId } } })).toBe(0);
  expect(await db.answer.count({ where: { round: { assessmentId: other.assessmentId } } })).toBe(1);
});
