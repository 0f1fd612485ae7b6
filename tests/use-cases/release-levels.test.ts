import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { releaseFormSchema } from "../../app/core/assessment/release-form";
import { findAssessment } from "../../app/db/assessments";
import { listReleases } from "../../app/db/releases";
import { releaseLevels } from "../../app/use-cases/release-levels";
import { withdrawRelease } from "../../app/use-cases/withdraw-release";
import { answer, approveBoard, must, openBoard, revealBoard, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";

const ACTOR = { personId: "lead" };
const form = (systemCode: string, audience: string, ...themeIds: string[]) => releaseFormSchema.parse({ systemCode, audience, themeIds });

/** An approved board with a level for Well led, and the system its trust belongs to. */
async function approvedBoard(): Promise<{ readonly board: Board; readonly system: string }> {
  const db = await createTestDatabase();
  const board = await openBoard(db, 6);
  for (const seat of board.seatIds.keys()) await answer(board, seat, "well-led");
  const system = await addSystem(board, { from: "2020-04-01", to: null });
  await revealBoard(board);
  await approveBoard(board);
  return { board, system };
}

async function addSystem({ tools: { db }, assessmentId }: Board, { from, to }: { readonly from: string; readonly to: string | null }): Promise<string> {
  const code = `Q${randomUUID().slice(0, 4)}`;
  const memberCode = (await findAssessment(db, assessmentId))?.trust.code ?? "";
  await db.organisation.create({ data: { code, kind: "icb", name: "Moor and Vale", source: "test" } });
  await db.systemMembership.create({ data: { id: randomUUID(), memberCode, systemCode: code, from, to, isPrincipal: false, source: "test", decision: "decided" } });
  return code;
}

test("approved levels are released theme by theme to one audience, with a receipt, once", async () => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  const released = await releaseLevels(tools, ACTOR, assessmentId, form(system, "peers", "well-led"));
  expect(released).toEqual({ ok: true, value: { systemCode: system, audience: "peers", themeIds: ["well-led"], at: tools.now() } });
  must(await releaseLevels(tools, ACTOR, assessmentId, form(system, "peers", "well-led")));
  const stored = await listReleases(tools.db, assessmentId);
  expect(stored.map(({ system: { code }, audience, themeId, withdrawnAt }) => [code, audience, themeId, withdrawnAt])).toEqual([[system, "peers", "well-led", null]]);
});

test("a withdrawal takes back the themes it names, of that audience alone, and keeps the record", async () => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  must(await releaseLevels(tools, ACTOR, assessmentId, form(system, "peers", "well-led")));
  must(await releaseLevels(tools, ACTOR, assessmentId, form(system, "system-lead", "well-led")));
  expect(await withdrawRelease(tools, assessmentId, form(system, "peers", "safe-practice"))).toEqual({ ok: true, value: { withdrawn: 0 } });
  expect(await withdrawRelease(tools, assessmentId, form(system, "peers", "well-led"))).toEqual({ ok: true, value: { withdrawn: 1 } });
  expect((await listReleases(tools.db, assessmentId)).map(({ audience, withdrawnAt }) => [audience, withdrawnAt])).toEqual([["peers", tools.now()], ["system-lead", null]]);
  must(await releaseLevels(tools, ACTOR, assessmentId, form(system, "peers", "well-led")));
  expect(await listReleases(tools.db, assessmentId)).toHaveLength(3);
});

test("what was not approved, not agreed, or is not the trust's system is not released", async () => {
  const { board, system } = await approvedBoard();
  const { tools, assessmentId } = board;
  expect(await releaseLevels(tools, ACTOR, assessmentId, form(system, "peers", "well-led", "safe-practice"))).toEqual({ ok: false, code: "level-missing" });
  expect(await releaseLevels(tools, ACTOR, assessmentId, form("Q00", "peers", "well-led"))).toEqual({ ok: false, code: "not-a-member" });
  const left = await addSystem(board, { from: "2020-04-01", to: "2026-10-01" });
  expect(await releaseLevels(tools, ACTOR, assessmentId, form(left, "peers", "well-led"))).toEqual({ ok: false, code: "not-a-member" });
  const open = await openBoard(tools.db, 5);
  const own = await addSystem(open, { from: "2020-04-01", to: null });
  expect(await releaseLevels(tools, ACTOR, open.assessmentId, form(own, "peers", "well-led"))).toEqual({ ok: false, code: "not-approved" });
  expect(await releaseLevels(tools, ACTOR, open.assessmentId, form(own, "participation"))).toMatchObject({ ok: true });
});

test("the England table is released to the service itself", async () => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  expect(await releaseLevels(tools, ACTOR, assessmentId, form(system, "england-table"))).toEqual({ ok: false, code: "not-a-member" });
  await tools.db.organisation.create({ data: { code: "service", kind: "service", name: "Boardmark", source: "test" } });
  must(await releaseLevels(tools, ACTOR, assessmentId, form("service", "england-table")));
  expect((await listReleases(tools.db, assessmentId)).map(({ audience, themeId }) => [audience, themeId])).toEqual([["england-table", null]]);
});
