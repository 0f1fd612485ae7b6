import { expect, test } from "vitest";
import { standingLevel } from "../../app/core/assessment/agreed-level";
import { agreeFormSchema } from "../../app/core/assessment/agree-form";
import { readAgreedHistory } from "../../app/db/agreed-levels";
import { findAssessment } from "../../app/db/assessments";
import { listTicks } from "../../app/db/element-ticks";
import { readSpreads } from "../../app/db/spreads";
import { recordAgreedLevel } from "../../app/use-cases/record-agreed-level";
import { recordApproved } from "../../app/use-cases/record-approved";
import { recordConsidered } from "../../app/use-cases/record-considered";
import { recordProposed } from "../../app/use-cases/record-proposed";
import { startRescore } from "../../app/use-cases/start-rescore";
import { tickElement } from "../../app/use-cases/tick-element";
import { undoAgreedLevel } from "../../app/use-cases/undo-agreed-level";
import { answer, approveBoard, must, openBoard, revealBoard, revisionOf, toolsAt, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";

const ACTOR = { personId: "chair" };
const FORM = agreeFormSchema.parse({ level: "3", rationale: "Half of the wards.", baseRevision: "0" });
const placeOf = ({ assessmentId }: Board) => ({ assessmentId, themeId: "well-led" });

async function revealedBoard(): Promise<Board> {
  const board = await openBoard(await createTestDatabase(), 6);
  for (const seat of board.seatIds.keys()) await answer(board, seat, "well-led");
  await revealBoard(board);
  return board;
}

test("the chair records a level with its rationale, different views and the elements' level as it stood", async () => {
  const board = await revealedBoard();
  const { tools, assessmentId } = board;
  for (const elementId of ["well-led.2a", "well-led.2b", "well-led.2c"]) {
    must(await tickElement(tools, ACTOR, { assessmentId, elementId }, { state: "met", evidence: "Board paper 14", evidenceOn: "2026-05-01", link: null, owner: null, expiresOn: null, baseRevision: 0 }));
  }
  const differentViews = [{ text: "Two wards are not half.", holder: "Chief nurse", statedLevel: 2 as const }];
  expect(await recordAgreedLevel(tools, ACTOR, placeOf(board), { ...FORM, differentViews })).toEqual({ ok: true, value: { revision: 1 } });
  expect(standingLevel(await readAgreedHistory(tools.db, assessmentId, "well-led"))).toEqual({
    revision: 1,
    agreed: { level: 3, rationale: "Half of the wards.", elementsLevel: 2, differentViews },
  });
  expect((await readSpreads(tools.db, assessmentId)).find(({ themeId }) => themeId === "well-led")?.spread.kind).toBe("summary");
});

test("an undo brings the earlier wording back with its different views, and the history keeps everything", async () => {
  const board = await revealedBoard();
  const { tools, assessmentId } = board;
  const differentViews = [{ text: "I saw less.", holder: null, statedLevel: null }];
  must(await recordAgreedLevel(tools, ACTOR, placeOf(board), { ...FORM, differentViews }));
  must(await recordAgreedLevel(tools, ACTOR, placeOf(board), { ...FORM, level: 4, baseRevision: 1 }));
  expect(await undoAgreedLevel(tools, ACTOR, placeOf(board), 1)).toEqual({ ok: false, code: "stale" });
  must(await undoAgreedLevel(tools, ACTOR, placeOf(board), 2));
  const history = await readAgreedHistory(tools.db, assessmentId, "well-led");
  expect(history.map(({ revision, agreed, restores }) => [revision, agreed?.level, restores])).toEqual([[1, 3, null], [2, 4, null], [3, 3, 1]]);
  expect(standingLevel(history).agreed?.differentViews).toEqual(differentViews);
  must(await undoAgreedLevel(tools, ACTOR, placeOf(board), 3));
  expect(await undoAgreedLevel(tools, ACTOR, placeOf(board), 4)).toEqual({ ok: false, code: "nothing-agreed" });
  expect(await recordAgreedLevel(tools, ACTOR, placeOf(board), { ...FORM, baseRevision: 4 })).toEqual({ ok: true, value: { revision: 5 } });
});

test("two who record at once: one stands, the other is told", async () => {
  const board = await revealedBoard();
  const both = await Promise.all([3, 4].map((level) => recordAgreedLevel(board.tools, ACTOR, placeOf(board), { ...FORM, level: level as 3 | 4 })));
  expect(both.map((outcome) => (outcome.ok ? "recorded" : outcome.code)).sort()).toEqual(["recorded", "stale"]);
});

test("no level is agreed before the reveal, for a theme that is not scored, or after approval", async () => {
  const open = await openBoard(await createTestDatabase(), 5);
  expect(await recordAgreedLevel(open.tools, ACTOR, placeOf(open), FORM)).toEqual({ ok: false, code: "too-early" });
  await revealBoard(open);
  expect(await recordAgreedLevel(open.tools, ACTOR, { ...placeOf(open), themeId: "no-such" }, FORM)).toEqual({ ok: false, code: "not-asked" });
  await approveBoard(open);
  expect(await recordAgreedLevel(open.tools, ACTOR, placeOf(open), { ...FORM, baseRevision: 1 })).toEqual({ ok: false, code: "too-late" });
  expect(await undoAgreedLevel(open.tools, ACTOR, placeOf(open), 1)).toEqual({ ok: false, code: "too-late" });
});

test("proposed, considered and approved follow one another, each with its date", async () => {
  const board = await revealedBoard();
  const { assessmentId } = board;
  const tools = toolsAt(board.tools.db, "2026-12-10");
  const revision = () => revisionOf(board);
  expect(await recordProposed(tools, assessmentId, { proposedOn: "2026-11-12", revision: await revision() })).toEqual({ ok: false, code: "nothing-agreed" });
  must(await recordAgreedLevel(tools, ACTOR, placeOf(board), FORM));
  expect(await recordApproved(tools, assessmentId, { approvedOn: "2026-12-01", minute: "26/1", revision: await revision() })).toEqual({ ok: false, code: "too-early" });
  expect(await recordProposed(tools, assessmentId, { proposedOn: "2026-12-11", revision: await revision() })).toEqual({ ok: false, code: "in-the-future" });
  expect(await recordProposed(tools, assessmentId, { proposedOn: "2026-09-30", revision: await revision() })).toEqual({ ok: false, code: "before-the-last-step" });
  const old = await revision();
  must(await recordProposed(tools, assessmentId, { proposedOn: "2026-11-12", revision: old }));
  expect(await recordConsidered(tools, assessmentId, { consideredOn: "2026-11-20", consideredBy: "Digital committee", revision: old })).toEqual({ ok: false, code: "changed-meanwhile" });
  must(await recordConsidered(tools, assessmentId, { consideredOn: "2026-11-20", consideredBy: "Digital committee", revision: await revision() }));
  expect(await recordApproved(tools, assessmentId, { approvedOn: "2026-11-19", minute: "26/1", revision: await revision() })).toEqual({ ok: false, code: "before-the-last-step" });
  expect(await recordApproved(tools, assessmentId, { approvedOn: "2026-12-03", minute: "26/114", revision: await revision() })).toEqual({ ok: true, value: { areAnswersDeleted: true } });
  expect(await findAssessment(tools.db, assessmentId)).toMatchObject({
    state: "approved", proposedOn: "2026-11-12", consideredOn: "2026-11-20", consideredBy: "Digital committee", approvedOn: "2026-12-03", approvalMinute: "26/114",
  });
});

test("nothing is proposed while a theme is being asked again", async () => {
  const board = await revealedBoard();
  const { tools, assessmentId } = board;
  must(await recordAgreedLevel(tools, ACTOR, placeOf(board), FORM));
  must(await startRescore(tools, assessmentId, { themeId: "well-led", revision: await revisionOf(board) }));
  expect(await recordProposed(tools, assessmentId, { proposedOn: "2026-10-01", revision: await revisionOf(board) })).toEqual({ ok: false, code: "round-open" });
});

test("an element is ticked, changed and taken back; a stale tick and an element that does not apply are refused", async () => {
  const { tools, assessmentId } = await openBoard(await createTestDatabase(), 5);
  const tick = (elementId: string, baseRevision: number, state: "met" | "not-met" | "unknown" = "met") =>
    tickElement(tools, ACTOR, { assessmentId, elementId }, { state, evidence: "Board paper 14", evidenceOn: null, link: null, owner: null, expiresOn: null, baseRevision });
  expect(await tick("well-led.2a", 0)).toEqual({ ok: true, value: { revision: 1 } });
  expect(await tick("well-led.2a", 0, "not-met")).toEqual({ ok: false, code: "stale" });
  expect(await tick("well-led.2a", 1, "not-met")).toEqual({ ok: true, value: { revision: 2 } });
  expect(await listTicks(tools.db, assessmentId)).toEqual([{ elementId: "well-led.2a", isMet: false, evidence: "Board paper 14", link: null, owner: null, expiresOn: null, evidenceOn: null, revision: 2 }]);
  expect(await tick("well-led.2a", 2, "unknown")).toEqual({ ok: true, value: { revision: 3 } });
  expect(await listTicks(tools.db, assessmentId)).toEqual([]);
  // A page from before the word was taken back is stale still.
  expect(await tick("well-led.2a", 0)).toEqual({ ok: false, code: "stale" });
  expect(await tick("well-led.1a", 0)).toEqual({ ok: false, code: "unknown-element" });
  expect(await tick("no-such.2a", 0)).toEqual({ ok: false, code: "unknown-element" });
});

test("every decision is in the trust's audit record, by whom, and no answer is", async () => {
  const board = await revealedBoard();
  const { tools, assessmentId } = board;
  const trust = (await findAssessment(tools.db, assessmentId))?.trust.code ?? "";
  const asChair = { ...tools, viewer: ACTOR, clientAddress: "192.0.2.7" };
  must(await recordAgreedLevel(asChair, ACTOR, placeOf(board), FORM));
  const entries = await tools.db.auditEntry.findMany({ where: { chain: trust }, orderBy: { sequence: "asc" }, include: { personal: true } });
  expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
    ["assessment-started", assessmentId],
    ["rounds-opened", assessmentId],
    ["rounds-closed", assessmentId],
    ["rounds-revealed", assessmentId],
    ["level-agreed", `${assessmentId}:well-led`],
  ]);
  expect(entries.at(-1)?.personal.map(({ field, value }) => [field, value]).toSorted()).toEqual([["actor", "chair"], ["address", "192.0.2.7"]].sort());
});
