import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { startFormSchema } from "../../app/core/assessment/start-form";
import { listAssessmentThemes } from "../../app/db/assessment-themes";
import { findAssessment, listAssessments } from "../../app/db/assessments";
import { readOwnAnswers } from "../../app/db/answers";
import { readFacilitatorProgress, readProgress } from "../../app/db/answered";
import type { Db } from "../../app/db/database";
import { listRounds } from "../../app/db/rounds";
import { findSeatOfPerson, listSeats } from "../../app/db/seats";
import { bringThemeBack, leaveThemeOut } from "../../app/use-cases/leave-theme-out";
import { openAnswering } from "../../app/use-cases/open-answering";
import { setSeats } from "../../app/use-cases/set-seats";
import { setTarget, setThemePrivacy } from "../../app/use-cases/set-target";
import { startAssessment } from "../../app/use-cases/start-assessment";
import { answer, must, openBoard, prepareBoard, revisionOf, THEME_IDS, toolsAt, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";

const FORM = startFormSchema.parse({ cycle: "2026-27", framework: "wgll-2021", version: "1", seats: [{ title: "Chair", kind: "voting" }] });

async function addTrust(db: Db): Promise<string> {
  const code = `T${randomUUID().slice(0, 8)}`;
  await db.organisation.create({ data: { code, kind: "trust", name: "Northmoor", source: "test" } });
  return code;
}

async function addPerson(db: Db, trustCode: string, to: string | null = null): Promise<{ readonly id: string; readonly email: string }> {
  const id = randomUUID();
  const email = `${id}@northmoor.example`;
  await db.person.create({ data: { id, email, name: "A member", createdAt: new Date(), roles: { create: { id: randomUUID(), organisationCode: trustCode, role: "board-member", from: "2020-01-01", to } } } });
  return { id, email };
}

async function trustOf(board: Board): Promise<string> {
  return (await findAssessment(board.tools.db, board.assessmentId))?.trust.code ?? "";
}

test("an assessment starts in preparation with the themes of its framework version and its seats", async () => {
  const db = await createTestDatabase();
  const code = await addTrust(db);
  const themes = [{ themeId: "safe-practice", reason: "Run by another trust" }];
  const { assessmentId } = must(await startAssessment(toolsAt(db, "2026-10-01"), code, { ...FORM, themes }));
  expect(await listAssessments(db, code)).toEqual([
    {
      id: assessmentId, trust: { code, name: "Northmoor" }, cycle: "2026-27", framework: { framework: "wgll-2021", version: 1 }, state: "preparing",
      workshopOn: null, openedOn: null, proposedOn: null, consideredOn: null, consideredBy: null, approvedOn: null, approvalMinute: null,
      answersDeletedAt: null, holdReason: null, groups: null, revision: 0,
    },
  ]);
  const decided = await listAssessmentThemes(db, assessmentId);
  expect(decided.map(({ themeId }) => themeId).toSorted()).toEqual([...THEME_IDS].sort());
  expect(decided.filter(({ leftOutReason }) => leftOutReason !== null)).toEqual([{ themeId: "safe-practice", leftOutReason: "Run by another trust", isPrivate: expect.any(Boolean) as boolean, target: null }]);
  expect((await listSeats(db, assessmentId)).map(({ title }) => title)).toEqual(["Chair"]);
});

test("what cannot be started is refused and writes nothing", async () => {
  const db = await createTestDatabase();
  const tools = toolsAt(db, "2026-10-01");
  const code = await addTrust(db);
  expect(await startAssessment(tools, "NOWHERE", FORM)).toEqual({ ok: false, code: "unknown-trust" });
  expect(await startAssessment(tools, code, { ...FORM, version: 99 })).toEqual({ ok: false, code: "unknown-framework" });
  expect(await startAssessment(tools, code, { ...FORM, themes: [{ themeId: "no-such", reason: "x" }] })).toEqual({ ok: false, code: "unknown-theme" });
  expect(await startAssessment(tools, code, { ...FORM, themes: THEME_IDS.map((themeId) => ({ themeId, reason: "x" })) })).toEqual({ ok: false, code: "nothing-to-score" });
  const stranger = await addPerson(db, await addTrust(db));
  const seats = [{ id: null, title: "Chair", kind: "voting" as const, isExecutive: false, email: stranger.email }];
  expect(await startAssessment(tools, code, { ...FORM, seats })).toEqual({ ok: false, code: "unknown-person" });
  expect(await db.assessment.count()).toBe(0);
  must(await startAssessment(tools, code, FORM));
  expect(await startAssessment(tools, code, FORM)).toEqual({ ok: false, code: "already-started" });
});

test("a theme may be left out and brought back until members are asked, and is not asked while left out", async () => {
  const board = await prepareBoard(await createTestDatabase(), 5);
  const { tools, assessmentId } = board;
  must(await leaveThemeOut(tools, { assessmentId, themeId: "well-led" }, "Scored next year"));
  must(await leaveThemeOut(tools, { assessmentId, themeId: "safe-practice" }, "Scored next year"));
  must(await bringThemeBack(tools, { assessmentId, themeId: "safe-practice" }));
  expect(await leaveThemeOut(tools, { assessmentId, themeId: "no-such" }, "x")).toEqual({ ok: false, code: "unknown-theme" });
  must(await openAnswering(tools, assessmentId, { workshopOn: "2026-11-12", revision: await revisionOf(board) }));
  expect((await listRounds(tools.db, assessmentId)).map(({ themeId }) => themeId)).toEqual(THEME_IDS.filter((id) => id !== "well-led").toSorted());
  expect(await leaveThemeOut(tools, { assessmentId, themeId: "safe-practice" }, "x")).toEqual({ ok: false, code: "too-late" });
  expect(await findAssessment(tools.db, assessmentId)).toMatchObject({ state: "answering", openedOn: "2026-10-01", workshopOn: "2026-11-12" });
});

test("answering does not open without a seat that answers, nor twice", async () => {
  const board = await prepareBoard(await createTestDatabase(), 0, 2);
  const open = async (of: Board) => openAnswering(of.tools, of.assessmentId, { workshopOn: null, revision: await revisionOf(of) });
  expect(await open(board)).toEqual({ ok: false, code: "no-seats" });
  expect(await open(await openBoard(board.tools.db, 5))).toEqual({ ok: false, code: "too-late" });
});

test("a target has a level, a reason and a date, and can be taken back", async () => {
  const { tools, assessmentId } = await prepareBoard(await createTestDatabase(), 5);
  const place = { assessmentId, themeId: "well-led" };
  const themeNow = async () => (await listAssessmentThemes(tools.db, assessmentId)).find(({ themeId }) => themeId === "well-led");
  must(await setTarget(tools, place, { level: 4, reason: "The strategy says so", by: "2028-03-31" }));
  must(await setThemePrivacy(tools, place, true));
  expect(await themeNow()).toEqual({ themeId: "well-led", leftOutReason: null, isPrivate: true, target: { level: 4, reason: "The strategy says so", by: "2028-03-31" } });
  must(await setTarget(tools, place, null));
  expect((await themeNow())?.target).toBeNull();
});

test("a seat that changes hands while members answer hides what was answered from it, and its link is gone", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 5);
  const { tools, assessmentId } = board;
  const trustCode = await trustOf(board);
  const [first, second] = [await addPerson(db, trustCode), await addPerson(db, trustCode)];
  const lines = async (email: string) =>
    (await listSeats(db, assessmentId)).map((seat, index) => ({ id: seat.id, title: seat.title, kind: seat.kind, isExecutive: seat.isExecutive, email: index === 0 ? email : null }));

  must(await setSeats(tools, assessmentId, await lines(first.email)));
  const held = await findSeatOfPerson(db, assessmentId, first.id);
  await db.seat.update({ where: { id: held?.id ?? "" }, data: { tokenHash: "hash" } });
  await answer({ ...board, seatIds: [held?.id ?? ""] }, 0, "well-led", { reason: "What the first holder saw" });

  must(await setSeats(tools, assessmentId, await lines(second.email)));
  const taken = await findSeatOfPerson(db, assessmentId, second.id);
  expect(taken?.id).not.toBe(held?.id);
  expect(await findSeatOfPerson(db, assessmentId, first.id)).toBeNull();
  expect(await readOwnAnswers(db, taken?.id ?? "")).toEqual([]);
  expect(await db.answer.count()).toBe(0);
  expect(await db.seat.count({ where: { tokenHash: { not: null } } })).toBe(0);
  expect(await answer({ ...board, seatIds: [held?.id ?? ""] }, 0, "well-led")).toEqual({ ok: false, code: "seat-left" });
  expect((await readProgress(db, assessmentId)).find(({ themeId }) => themeId === "well-led")).toMatchObject({ answered: 0, seats: 5 });
});

test("who has a role at the trust no longer cannot be seated", async () => {
  const db = await createTestDatabase();
  const board = await prepareBoard(db, 1);
  const gone = await addPerson(db, await trustOf(board), "2026-09-30");
  const lines = [{ id: null, title: "Chair", kind: "voting" as const, isExecutive: false, email: gone.email }];
  expect(await setSeats(board.tools, board.assessmentId, lines)).toEqual({ ok: false, code: "unknown-person" });
  expect(await listSeats(db, board.assessmentId)).toHaveLength(1);
});

test("progress counts any kind of answer alike, leaves out who cannot answer, and names nobody but to the facilitator", async () => {
  const board = await openBoard(await createTestDatabase(), 3, 1);
  const { tools: { db }, assessmentId, seatIds } = board;
  await answer(board, 0, "well-led", { choice: { kind: "skip" } });
  await answer(board, 2, "well-led", { choice: { kind: "cant-judge" } });
  const wellLed = { themeId: "well-led", number: 1, state: "open", answered: 2, seats: 3 };
  expect((await readProgress(db, assessmentId)).find(({ themeId }) => themeId === "well-led")).toEqual(wellLed);
  expect((await readFacilitatorProgress(db, assessmentId)).find(({ themeId }) => themeId === "well-led")).toEqual({ ...wellLed, stillToAnswer: [seatIds[1]] });
});
