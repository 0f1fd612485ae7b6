import { expect, test } from "vitest";
import type { ActionWords } from "../../app/core/actions/action";
import { readOpenPlan } from "../../app/db/action-priorities";
import { listAgreedRecords } from "../../app/db/agreed-levels";
import { findAssessment } from "../../app/db/assessments";
import { findAssessmentTheme } from "../../app/db/assessment-themes";
import { findTick, listTickRevisions } from "../../app/db/element-ticks";
import { listPriorityRevisions } from "../../app/db/priority-history";
import { listTargetRevisions } from "../../app/db/target-revisions";
import { addAction } from "../../app/use-cases/add-action";
import { changeAction, restoreAction } from "../../app/use-cases/change-action";
import { recordAgreedLevel } from "../../app/use-cases/record-agreed-level";
import { restoreAgreedLevel } from "../../app/use-cases/restore-agreed-level";
import { setPriorities } from "../../app/use-cases/set-priorities";
import { restoreTarget, setTarget } from "../../app/use-cases/set-target";
import { restoreTick, tickElement } from "../../app/use-cases/tick-element";
import { takeReadingBack, updateAction } from "../../app/use-cases/update-action";
import { listReadings } from "../../app/db/action-readings";
import { must, openBoard, prepareBoard, revealBoard, type Board } from "../support/board";
import { createTestDatabase } from "../support/database";

const LEAD = { personId: "lead" };
const NURSE = { personId: "nurse" };

const WORDS: ActionWords = {
  what: "Remove the last unsupported systems", ownerRole: "Chief digital and information officer", personId: null, dueOn: "2026-10-31", kind: "technology", themes: [],
  pounds: null, people: 2, bafReference: null, status: "not-begun", notes: null, lessons: null, isPublic: true,
  benefit: { measure: "Unsupported systems", unit: "", decimals: 0, baseline: 41, baselineOn: null, target: 0, targetOn: null, owner: null, status: "too-early" },
};

test("every target is kept with who set it, and an earlier one comes back as a further one", async () => {
  const { tools, assessmentId } = await prepareBoard(await createTestDatabase(), 6);
  const lead = { ...tools, viewer: LEAD };
  const place = { assessmentId, themeId: "well-led" };
  const first = { level: 4, reason: "Results every quarter", by: "2028-03-31" } as const;
  must(await setTarget(lead, place, first));
  must(await setTarget({ ...tools, viewer: NURSE }, place, { ...first, level: 3 }));
  must(await setTarget(lead, place, null));
  must(await restoreTarget(lead, place, 1));
  expect((await findAssessmentTheme(tools.db, assessmentId, "well-led"))?.target).toEqual(first);
  const history = await listTargetRevisions(tools.db, assessmentId, "well-led");
  expect(history.map(({ revision, target, changedBy, restores }) => [revision, target?.level ?? null, changedBy, restores])).toEqual([[4, 4, "lead", 1], [3, null, "lead", null], [2, 3, "nurse", null], [1, 4, "lead", null]]);
  expect(await restoreTarget(lead, place, 9)).toEqual({ ok: false, code: "unknown-revision" });
});

test("a target from before there was a history is its first entry", async () => {
  const { tools, assessmentId } = await prepareBoard(await createTestDatabase(), 6);
  await tools.db.assessmentTheme.update({ where: { assessmentId_themeId: { assessmentId, themeId: "well-led" } }, data: { targetLevel: 5, targetReason: "Old", targetBy: "2027-03-31" } });
  must(await setTarget(tools, { assessmentId, themeId: "well-led" }, null));
  expect((await listTargetRevisions(tools.db, assessmentId, "well-led")).map(({ target }) => target?.level ?? null)).toEqual([null, 5]);
});

test("an earlier level comes back with its rationale and different views, through a chain of restores", async () => {
  const board = await openBoard(await createTestDatabase(), 6);
  await revealBoard(board);
  const { tools, assessmentId } = board;
  const place = { assessmentId, themeId: "well-led" };
  const view = { text: "Wards see less of it", holder: "Chief nurse", statedLevel: 2 } as const;
  must(await recordAgreedLevel(tools, LEAD, place, { level: 3, rationale: "As the room saw it.", differentViews: [view], baseRevision: 0 }));
  must(await recordAgreedLevel(tools, NURSE, place, { level: 4, rationale: "Second thoughts.", differentViews: [], baseRevision: 1 }));
  must(await restoreAgreedLevel(tools, LEAD, place, { baseRevision: 2, restores: 1 }));
  must(await recordAgreedLevel(tools, LEAD, place, { level: 5, rationale: "Third.", differentViews: [], baseRevision: 3 }));
  must(await restoreAgreedLevel(tools, NURSE, place, { baseRevision: 4, restores: 3 }));
  const [newest, ...earlier] = await listAgreedRecords(tools.db, assessmentId, "well-led");
  expect(newest).toMatchObject({ revision: 5, restores: 1, recordedBy: "nurse", agreed: { level: 3, rationale: "As the room saw it.", differentViews: [view] } });
  expect(earlier).toHaveLength(4);
  expect(await restoreAgreedLevel(tools, LEAD, place, { baseRevision: 4, restores: 1 })).toEqual({ ok: false, code: "stale" });
  expect(await restoreAgreedLevel(tools, LEAD, place, { baseRevision: 5, restores: 9 })).toEqual({ ok: false, code: "unknown-revision" });
  await approve(board);
  expect(await restoreAgreedLevel(tools, LEAD, place, { baseRevision: 6, restores: 2 })).toEqual({ ok: false, code: "too-late" });
});

test("an earlier word on an element comes back with its evidence and link", async () => {
  const { tools, assessmentId } = await prepareBoard(await createTestDatabase(), 6);
  const place = { assessmentId, elementId: "well-led.2b" };
  const word = { state: "met", evidence: "Board minute 26/41", link: "https://intranet.example/26-41", owner: "Company secretary", evidenceOn: "2026-09-01", expiresOn: null, baseRevision: 0 } as const;
  must(await tickElement(tools, LEAD, place, word));
  must(await tickElement(tools, NURSE, place, { ...word, state: "not-met", evidence: null, link: null, baseRevision: 1 }));
  const [first] = await listTickRevisions(tools.db, assessmentId);
  must(await restoreTick(tools, LEAD, place, { baseRevision: 2, restores: first?.id ?? "" }));
  expect(await findTick(tools.db, assessmentId, "well-led.2b")).toMatchObject({ isMet: true, evidence: word.evidence, link: word.link, owner: word.owner, revision: 3 });
  expect(await restoreTick(tools, LEAD, { assessmentId, elementId: "well-led.3c" }, { baseRevision: 0, restores: first?.id ?? "" })).toEqual({ ok: false, code: "unknown-revision" });
});

test("an earlier order comes back over the actions that are open now", async () => {
  const { tools, assessmentId } = await prepareBoard(await createTestDatabase(), 6);
  const code = await codeOf({ tools, assessmentId });
  const [first, second] = [must(await addAction(tools, LEAD, code, WORDS)).actionId, must(await addAction(tools, LEAD, code, { ...WORDS, what: "Name champions", dueOn: "2026-11-30" })).actionId];
  must(await setPriorities(tools, LEAD, assessmentId, { intent: "up", revision: 0, actionId: second }));
  must(await setPriorities(tools, NURSE, assessmentId, { intent: "decide", revision: 1, actionId: second, decision: "pause", reason: "No owner until May" }));
  const third = must(await addAction(tools, LEAD, code, { ...WORDS, what: "Later", dueOn: "2027-11-30" })).actionId;
  must(await setPriorities(tools, LEAD, assessmentId, { intent: "restore", revision: 2, restores: 1 }));
  const assessment = await findAssessment(tools.db, assessmentId);
  const plan = assessment && (await readOpenPlan(tools.db, assessment));
  expect(plan?.items.map(({ actionId, decision }) => [actionId, decision])).toEqual([[second, "do"], [first, "do"], [third, "do"]]);
  expect((await listPriorityRevisions(tools.db, assessmentId)).map(({ revision, changedBy, restores }) => [revision, changedBy, restores])).toEqual([[3, "lead", 1], [2, "nurse", null], [1, "lead", null]]);
  expect(await setPriorities(tools, LEAD, assessmentId, { intent: "restore", revision: 3, restores: 9 })).toEqual({ ok: false, code: "unknown-revision" });
  expect(await setPriorities(tools, LEAD, assessmentId, { intent: "restore", revision: 2, restores: 1 })).toEqual({ ok: false, code: "stale" });
});

test("actions, benefits, readings, priorities, targets and evidence stand in the audit record, by who did it", async () => {
  const { tools, assessmentId } = await prepareBoard(await createTestDatabase(), 6);
  const code = await codeOf({ tools, assessmentId });
  const { actionId } = must(await addAction(tools, LEAD, code, WORDS));
  const place = { trustCode: code, actionId };
  must(await changeAction(tools, NURSE, place, 1, { ...WORDS, benefit: null }));
  must(await restoreAction(tools, LEAD, place, 2, 1));
  must(await updateAction(tools, NURSE, place, { baseRevision: 3, status: "not-begun", value: 27, on: "2026-09-30", evidence: null }));
  must(await takeReadingBack(tools, NURSE, place, (await listReadings(tools.db, actionId))[0]?.id ?? ""));
  must(await setPriorities(tools, LEAD, assessmentId, { intent: "capacity", revision: 0, people: 4, pounds: null }));
  must(await tickElement(tools, NURSE, { assessmentId, elementId: "well-led.2b" }, { state: "not-met", evidence: null, link: null, owner: null, evidenceOn: null, expiresOn: null, baseRevision: 0 }));
  const entries = await tools.db.auditEntry.findMany({ where: { chain: code }, orderBy: { sequence: "asc" }, include: { personal: { where: { field: "actor" } } } });
  expect(entries.slice(1).map(({ action, subjectKind, personal }) => [action, subjectKind, personal[0]?.value])).toEqual([
    ["action-added", "action", "lead"],
    ["action-changed", "action", "nurse"], ["benefit-changed", "action", "nurse"],
    ["action-restored", "action", "lead"], ["benefit-changed", "action", "lead"],
    ["reading-recorded", "action", "nurse"], ["reading-withdrawn", "action", "nurse"],
    ["priorities-set", "assessment", "lead"],
    ["elements-ticked", "theme", "nurse"],
  ]);
});

async function codeOf({ tools, assessmentId }: Pick<Board, "tools" | "assessmentId">): Promise<string> {
  const assessment = await findAssessment(tools.db, assessmentId);
  if (assessment === null) throw new Error("The assessment is gone");
  return assessment.trust.code;
}

/** Approval needs a level on record, which is there: it adds one more. */
async function approve(board: Board): Promise<void> {
  must(await recordAgreedLevel(board.tools, LEAD, { assessmentId: board.assessmentId, themeId: "well-led" }, { level: 3, rationale: "Once more.", differentViews: [], baseRevision: 5 }));
  const stands = board.tools.db.assessment.update({ where: { id: board.assessmentId }, data: { state: "approved" } });
  await stands;
}
