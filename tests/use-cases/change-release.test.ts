import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { releaseFormSchema } from "../../app/core/assessment/release-form";
import { readerInAudience } from "../../app/core/disclosure/reader";
import { releasePreview } from "../../app/core/disclosure/release-preview";
import { findAssessment } from "../../app/db/assessments";
import { readReadableBoards } from "../../app/db/readable";
import { listReleases } from "../../app/db/releases";
import { readReleaseBook } from "../../app/page-data/release-record";
import { changeRelease } from "../../app/use-cases/change-release";
import { answer, approveBoard, must, openBoard, revealBoard, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";

const ACTOR = { personId: "lead" };

/** What the page sends: the whole set that an audience is to see, and what stood when the page was drawn. */
function form(systemCode: string, audience: string, wanted: readonly string[], seen: readonly string[] = []) {
  return releaseFormSchema.parse({ systemCode, audience, themeIds: [...wanted], ...(wanted.length > 0 ? { isGiven: "yes" } : {}), seen: seen.join(" ") });
}

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
  const released = await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", ["well-led"]));
  expect(released).toEqual({ ok: true, value: { systemCode: system, audience: "peers", released: ["well-led"], withdrawn: [], at: tools.now() } });
  expect(must(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", ["well-led"], ["well-led"])))).toMatchObject({ released: [], withdrawn: [] });
  const stored = await listReleases(tools.db, assessmentId);
  expect(stored.map(({ system: { code }, audience, themeId, releasedBy, withdrawnAt }) => [code, audience, themeId, releasedBy, withdrawnAt])).toEqual([[system, "peers", "well-led", "lead", null]]);
});

test("what is no longer wanted is taken back from that audience alone, and the record is kept", async () => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  must(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", ["well-led"])));
  must(await changeRelease(tools, ACTOR, assessmentId, form(system, "system-lead", ["well-led"])));
  expect(must(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", [], ["well-led"])))).toMatchObject({ released: [], withdrawn: ["well-led"] });
  expect((await listReleases(tools.db, assessmentId)).map(({ audience, withdrawnAt, withdrawnBy }) => [audience, withdrawnAt, withdrawnBy])).toEqual([
    ["peers", tools.now(), "lead"],
    ["system-lead", null, null],
  ]);
  must(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", ["well-led"])));
  expect(await listReleases(tools.db, assessmentId)).toHaveLength(3);
  const recorded = await tools.db.auditEntry.findMany({ where: { subjectKind: "release", subject: { startsWith: assessmentId } }, orderBy: { sequence: "asc" } });
  expect(recorded.map(({ action, subject }) => [action, subject])).toEqual([
    ["levels-released", `${assessmentId}:${system}:peers`],
    ["levels-released", `${assessmentId}:${system}:system-lead`],
    ["release-withdrawn", `${assessmentId}:${system}:peers`],
    ["levels-released", `${assessmentId}:${system}:peers`],
  ]);
});

test("a change made on a page drawn before somebody else's is refused, and nothing is written", async () => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  must(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", ["well-led"])));
  expect(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", []))).toEqual({ ok: false, code: "changed-meanwhile" });
  expect((await listReleases(tools.db, assessmentId)).map(({ withdrawnAt }) => withdrawnAt)).toEqual([null]);
});

test("what was not approved, not agreed, or is not the trust's system is not released", async () => {
  const { board, system } = await approvedBoard();
  const { tools, assessmentId } = board;
  expect(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", ["well-led", "safe-practice"]))).toEqual({ ok: false, code: "level-missing" });
  expect(await changeRelease(tools, ACTOR, assessmentId, form("Q00", "peers", ["well-led"]))).toEqual({ ok: false, code: "not-a-member" });
  const left = await addSystem(board, { from: "2020-04-01", to: "2026-10-01" });
  expect(await changeRelease(tools, ACTOR, assessmentId, form(left, "peers", ["well-led"]))).toEqual({ ok: false, code: "not-a-member" });
  const open = await openBoard(tools.db, 5);
  const own = await addSystem(open, { from: "2020-04-01", to: null });
  expect(await changeRelease(tools, ACTOR, open.assessmentId, form(own, "peers", ["well-led"]))).toEqual({ ok: false, code: "not-approved" });
  expect(await changeRelease(tools, ACTOR, open.assessmentId, form(own, "participation", ["all"]))).toMatchObject({ ok: true });
});

test("a trust that left a system still takes back what it released there", async () => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  must(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", ["well-led"])));
  await tools.db.systemMembership.updateMany({ where: { systemCode: system }, data: { to: "2026-10-01" } });
  expect(must(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", [], ["well-led"])))).toMatchObject({ withdrawn: ["well-led"] });
});

test("a membership that an import proposed and a person rejected is none to release to", async () => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  const [held] = await tools.db.systemMembership.findMany({ where: { systemCode: system } });
  if (held === undefined) throw new Error("The membership is gone");
  await tools.db.systemMembership.update({ where: { id: held.id }, data: { decision: "rejected" } });
  await tools.db.systemMembership.create({ data: { ...held, id: randomUUID(), from: "2021-04-01", decision: "proposed", source: "an import" } });
  expect(await changeRelease(tools, ACTOR, assessmentId, form(system, "peers", ["well-led"]))).toEqual({ ok: false, code: "not-a-member" });
});

test("a theme kept out of papers goes to people by name, and not into the system's paper", async () => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  await tools.db.assessmentTheme.updateMany({ where: { assessmentId, themeId: "well-led" }, data: { isPrivate: true } });
  expect(await changeRelease(tools, ACTOR, assessmentId, form(system, "system-paper", ["well-led"]))).toEqual({ ok: false, code: "theme-private" });
  expect(await changeRelease(tools, ACTOR, assessmentId, form(system, "system-lead", ["well-led"]))).toMatchObject({ ok: true });
});

test("the England table is released to the service itself", async () => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  expect(await changeRelease(tools, ACTOR, assessmentId, form(system, "england-table", ["all"]))).toEqual({ ok: false, code: "not-a-member" });
  await tools.db.organisation.create({ data: { code: "service", kind: "service", name: "Boardmark", source: "test" } });
  must(await changeRelease(tools, ACTOR, assessmentId, form("service", "england-table", ["all"])));
  expect((await listReleases(tools.db, assessmentId)).map(({ audience, themeId }) => [audience, themeId])).toEqual([["england-table", null]]);
});

test.each(["system-lead", "peers", "system-paper"] as const)("what the page says %s would see is what a reader in that audience gets", async (audience) => {
  const { board: { tools, assessmentId }, system } = await approvedBoard();
  const assessment = await findAssessment(tools.db, assessmentId);
  if (assessment === null) throw new Error("The assessment is gone");
  const { position } = await readReleaseBook(tools, assessment);
  const reader = readerInAudience(audience, system);
  const read = async () => (await readReadableBoards(tools.db, reader)).levels;
  const preview = (themeIds: readonly string[]) => releasePreview(position, { audience, systemCode: system, themeIds }, []);

  expect(await read()).toEqual(preview([]));
  must(await changeRelease(tools, ACTOR, assessmentId, form(system, audience, ["well-led"])));
  expect(await read()).toEqual(preview(["well-led"]));
  expect(await read()).toHaveLength(1);
  for (const other of ["system-lead", "peers", "system-paper"] as const) {
    if (other !== audience) expect((await readReadableBoards(tools.db, readerInAudience(other, system))).levels).toEqual([]);
  }
  must(await changeRelease(tools, ACTOR, assessmentId, form(system, audience, [], ["well-led"])));
  expect(await read()).toEqual([]);
});
