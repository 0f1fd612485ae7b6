import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import type { ActionWords } from "../../app/core/actions/action";
import { wordsOf } from "../../app/core/actions/words-of";
import { composeBoardPaper } from "../../app/core/papers/compose-board-paper";
import { listRevisions } from "../../app/db/action-history";
import { readOpenPlan } from "../../app/db/action-priorities";
import { listReadings } from "../../app/db/action-readings";
import { findAction } from "../../app/db/actions";
import { findAssessment, findAssessmentOf } from "../../app/db/assessments";
import { listAssessmentThemes } from "../../app/db/assessment-themes";
import { readPaperSource } from "../../app/page-data/paper-source";
import { renderPaperXlsx } from "../../app/papers/data/render-paper-xlsx";
import { addAction } from "../../app/use-cases/add-action";
import { changeAction, restoreAction } from "../../app/use-cases/change-action";
import { setPriorities } from "../../app/use-cases/set-priorities";
import { setTarget } from "../../app/use-cases/set-target";
import { startAssessment } from "../../app/use-cases/start-assessment";
import { takeReadingBack, updateAction } from "../../app/use-cases/update-action";
import { approveBoard, must, openBoard, prepareBoard, revealBoard, toolsAt, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";

const LEAD = { personId: "lead" };
const NURSE = { personId: "nurse" };

const WORDS: ActionWords = {
  what: "Remove the last unsupported systems", ownerRole: "Chief digital and information officer", personId: null, dueOn: "2026-10-31", kind: "technology", themes: [{ themeId: "smart-foundations", statementId: null }],
  pounds: null, people: 2, bafReference: "BAF 7", status: "not-begun", notes: null, lessons: null, isPublic: true,
  benefit: { measure: "Unsupported systems", unit: "", decimals: 0, baseline: 41, baselineOn: "2026-10-01", target: 0, targetOn: "2027-09-30", owner: null, status: "too-early" },
};

test("an action without an outcome measure is saved, with its first wording in the history", async () => {
  const { tools, code } = await begun();
  const { actionId } = must(await addAction(tools, LEAD, code, { ...WORDS, benefit: null }));
  expect(await findAction(tools.db, code, actionId)).toMatchObject({ what: WORDS.what, benefit: null, revision: 1, cycle: "2026-27" });
  expect(await listRevisions(tools.db, actionId)).toMatchObject([{ revision: 1, changedBy: "lead", restores: null }]);
});

test("an action names themes of its framework and people of its trust, and belongs to that trust alone", async () => {
  const { tools, code } = await begun();
  const other = await begun();
  expect(await addAction(tools, LEAD, code, { ...WORDS, themes: [{ themeId: "no-such", statementId: null }] })).toEqual({ ok: false, code: "unknown-theme" });
  expect(await addAction(tools, LEAD, code, { ...WORDS, themes: [{ themeId: "well-led", statementId: "safe-practice.cyber" }] })).toEqual({ ok: false, code: "unknown-theme" });
  expect(await addAction(tools, LEAD, code, { ...WORDS, personId: "a-stranger" })).toEqual({ ok: false, code: "unknown-person" });
  const { actionId } = must(await addAction(tools, LEAD, code, WORDS));
  expect(await findAction(tools.db, other.code, actionId)).toBeNull();
  expect(await changeAction(other.tools, NURSE, { trustCode: other.code, actionId }, 1, WORDS)).toEqual({ ok: false, code: "unknown-action" });
});

test("of two people editing one action the later is refused and nothing of the earlier is lost", async () => {
  const { tools, code } = await begun();
  const { actionId } = must(await addAction(tools, LEAD, code, WORDS));
  const place = { trustCode: code, actionId };
  const outcomes = await Promise.all([changeAction(tools, LEAD, place, 1, { ...WORDS, notes: "From the lead" }), changeAction(tools, NURSE, place, 1, { ...WORDS, notes: "From the nurse" })]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, code: "stale" });
  expect(await listRevisions(tools.db, actionId)).toHaveLength(2);
});

test("an earlier wording comes back as a further one, benefit, themes and all", async () => {
  const { tools, code } = await begun();
  const { actionId } = must(await addAction(tools, LEAD, code, WORDS));
  const place = { trustCode: code, actionId };
  must(await changeAction(tools, NURSE, place, 1, { ...WORDS, what: "Something else", themes: [], benefit: null }));
  must(await restoreAction(tools, LEAD, place, 2, 1));
  const action = await findAction(tools.db, code, actionId);
  expect(action && wordsOf(action)).toEqual(WORDS);
  expect((await listRevisions(tools.db, actionId)).map(({ revision, restores }) => [revision, restores])).toEqual([[3, 1], [2, null], [1, null]]);
  expect(await restoreAction(tools, LEAD, place, 3, 9)).toEqual({ ok: false, code: "unknown-revision" });
});

test("readings are taken on any wording, kept when taken back, and never from a day to come", async () => {
  const { tools, code } = await begun();
  const { actionId } = must(await addAction(tools, LEAD, code, WORDS));
  const place = { trustCode: code, actionId };
  must(await changeAction(tools, NURSE, place, 1, { ...WORDS, notes: "Meanwhile" }));
  const update = { baseRevision: 1, status: "not-begun", value: 27, on: "2026-09-30", evidence: "Asset register" } as const;
  must(await updateAction(tools, LEAD, place, update));
  expect(await updateAction(tools, LEAD, place, { ...update, status: "done" })).toEqual({ ok: false, code: "stale" });
  expect(await updateAction(tools, LEAD, place, { ...update, on: "2026-10-02" })).toEqual({ ok: false, code: "future-reading" });
  const [reading] = await listReadings(tools.db, actionId);
  must(await takeReadingBack(tools, NURSE, place, reading?.id ?? ""));
  expect((await findAction(tools.db, code, actionId))?.readings).toEqual([]);
  expect(await listReadings(tools.db, actionId)).toMatchObject([{ value: 27, withdrawnBy: "nurse" }]);
});

test("two steps on the same order: the second is refused, and a decision without a reason too", async () => {
  const { tools, code, assessmentId } = await begun();
  const first = must(await addAction(tools, LEAD, code, WORDS)).actionId;
  const second = must(await addAction(tools, LEAD, code, { ...WORDS, what: "Name champions", dueOn: "2026-11-30" })).actionId;
  must(await setPriorities(tools, LEAD, assessmentId, { intent: "up", revision: 0, actionId: second }));
  expect(await setPriorities(tools, NURSE, assessmentId, { intent: "up", revision: 0, actionId: first })).toEqual({ ok: false, code: "stale" });
  expect(await setPriorities(tools, LEAD, assessmentId, { intent: "decide", revision: 1, actionId: first, decision: "pause", reason: null })).toEqual({ ok: false, code: "no-reason" });
  expect(await orderOf(tools, assessmentId)).toEqual([second, first]);
});

test("the next cycle begins with the targets, the open actions and the order of the last", async () => {
  const board = await openBoard(await createTestDatabase(), 6);
  const { tools, code, assessmentId } = await placeOf(board);
  const target = { level: 4, reason: "Results every quarter", by: "2028-03-31" } as const;
  must(await setTarget(tools, { assessmentId, themeId: "well-led" }, target));
  const open = must(await addAction(tools, LEAD, code, WORDS)).actionId;
  must(await addAction(tools, LEAD, code, { ...WORDS, what: "Done", status: "done" }));
  must(await setPriorities(tools, LEAD, assessmentId, { intent: "capacity", revision: 0, people: 3, pounds: null }));
  await revealBoard(board);
  await approveBoard(board);
  const next = toolsAt(board.tools.db, "2027-10-01");
  must(await startAssessment(next, code, { cycle: "2027-28", framework: "wgll-2021", version: 1, themes: [], seats: [{ id: null, title: "Chair", kind: "voting", isExecutive: false, email: null }] }));
  const begunNext = await findAssessmentOf(tools.db, code, "2027-28");
  if (begunNext === null) throw new Error("The next cycle did not begin");
  expect((await listAssessmentThemes(tools.db, begunNext.id)).find(({ themeId }) => themeId === "well-led")?.target).toEqual(target);
  const plan = await readOpenPlan(tools.db, begunNext);
  expect(plan).toEqual({ capacity: { people: 3, pounds: null }, items: [{ actionId: open, decision: "do", reason: null }], revision: 0 });

  const source = await readPaperSource({ db: tools.db, frameworks: tools.frameworks, today: "2027-10-01" }, begunNext, "board");
  expect(source.actions.map(({ title }) => title.text)).toEqual([WORDS.what]);
  expect(source.followUp).toHaveLength(2);
  const carried = { themeId: "smart-foundations", themes: ["smart-foundations"], benefit: "too-early", isMeasured: true, isShown: false };
  expect(source.followUp).toEqual(expect.arrayContaining([{ ...carried, isDone: false }, { ...carried, isDone: true }]));
});

test("the paper has the same actions and figures as the records, and a private theme takes its actions out of the public one", async () => {
  const { tools, code, assessmentId } = await begun();
  const shown = must(await addAction(tools, LEAD, code, WORDS)).actionId;
  must(await updateAction(tools, LEAD, { trustCode: code, actionId: shown }, { baseRevision: 1, status: "under-way", value: 14, on: "2026-09-30", evidence: null }));
  const sealed = { ...WORDS, what: "Rehearse a week without the record", dueOn: "2026-12-31", themes: [{ themeId: "smart-foundations", statementId: null }, { themeId: "safe-practice", statementId: null }] };
  must(await addAction(tools, LEAD, code, sealed));
  must(await addAction(tools, LEAD, code, { ...WORDS, what: "Ask every ward", dueOn: null, themes: [], benefit: null, isPublic: false }));
  const assessment = await findAssessment(tools.db, assessmentId);
  if (assessment === null) throw new Error("The assessment is gone");
  const reading = { db: tools.db, frameworks: tools.frameworks, today: "2026-11-02" };
  const board = await readPaperSource(reading, assessment, "board");
  expect(board.actions).toMatchObject([
    { title: { text: WORDS.what }, isLate: true, benefit: { start: 41, now: 14, target: 0 } },
    { title: { text: sealed.what }, themeId: "safe-practice" },
    { title: { text: "Ask every ward", isPublic: false }, themeId: null, benefit: null },
  ]);
  const paper = composeBoardPaper(board);
  const figures = paper.figures.filter(({ layer }) => layer === "action");
  const printed = figures.map(({ subject, name, value }) => [subject, name, value]);
  expect(printed).toEqual(
    [[WORDS.what, 14], [sealed.what, null]].flatMap(([what, now]) => [[what, "Unsupported systems, start", 41], [what, "Unsupported systems, now", now], [what, "Unsupported systems, target", 0]]).concat([["Ask every ward", "Outcome measure", null]]).concat([["technology", 3], ["process", 0], ["culture", 0], ["skills", 0]].map(([kind, count]) => ["What kind of change", `Actions that mostly change ${kind}`, count])),
  );
  // The workbook is read by another library than wrote it.
  const sheets = await readExcelFile(Buffer.from(await renderPaperXlsx(paper)));
  const rows = sheets.find(({ sheet }) => sheet === "Actions")?.data.slice(1) ?? [];
  expect(rows.map((row) => [row[2], row[3], row[4]])).toEqual(printed);
  expect(rows.find(([, , , name]) => name === "Outcome measure")?.[5]).toBe("No outcome measure yet");
  expect(sheets.find(({ sheet }) => sheet === "List of actions")?.data.slice(1).map((row) => [row[0], row[5]])).toEqual([[WORDS.what, expect.stringContaining("now 14")], [sealed.what, expect.stringContaining("target 0")], ["Ask every ward", "No outcome measure yet."]]);
  const open = JSON.stringify(composeBoardPaper(await readPaperSource(reading, assessment, "public")));
  expect(open).toContain(WORDS.what);
  expect(open).not.toContain(sealed.what);
  expect(open).not.toContain("Ask every ward");
});

async function begun() {
  return placeOf(await prepareBoard(await createTestDatabase(), 6));
}

async function placeOf({ tools, assessmentId }: Board) {
  const assessment = await findAssessment(tools.db, assessmentId);
  if (assessment === null) throw new Error("The assessment is gone");
  return { tools, assessmentId, code: assessment.trust.code };
}

async function orderOf(tools: Board["tools"], assessmentId: string) {
  const assessment = await findAssessment(tools.db, assessmentId);
  if (assessment === null) throw new Error("The assessment is gone");
  return (await readOpenPlan(tools.db, assessment)).items.map(({ actionId }) => actionId);
}
