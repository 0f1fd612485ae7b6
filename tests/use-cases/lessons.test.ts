import { expect, test } from "vitest";
import type { ActionWords } from "../../app/core/actions/action";
import { findAction } from "../../app/db/actions";
import { findAssessment } from "../../app/db/assessments";
import type { Db } from "../../app/db/database";
import { listLessonsOfSystem } from "../../app/db/shared-lessons";
import { addAction } from "../../app/use-cases/add-action";
import { changeAction } from "../../app/use-cases/change-action";
import { shareLesson, withdrawLesson } from "../../app/use-cases/share-lesson";
import { must, prepareBoard } from "../support/board";
import { createTestDatabase } from "../support/database";

const LEAD = { personId: "lead" };
const WORDS: ActionWords = {
  what: "Check-in screens in outpatients", ownerRole: "Chief operating officer", personId: null, dueOn: null, kind: "technology", themes: [{ themeId: "empower-citizens", statementId: null }],
  pounds: null, people: null, bafReference: null, status: "stopped", notes: "Not for others", lessons: "Ask people why they queue before buying anything.", isPublic: false, benefit: null,
};

/** A trust in one system of two, with an action it learnt from. */
async function begun() {
  const { tools, assessmentId } = await prepareBoard(await createTestDatabase(), 5);
  const code = (await findAssessment(tools.db, assessmentId))?.trust.code ?? "";
  await joinSystem(tools.db, code, "SYS1");
  await tools.db.organisation.create({ data: { code: "SYS2", kind: "icb", name: "NHS Elsewhere Integrated Care Board", source: "test" } });
  const { actionId } = must(await addAction(tools, LEAD, code, WORDS));
  const share = (systemCode: string, revision: number, trustCode = code) => shareLesson(tools, LEAD, { trustCode, actionId, systemCode }, revision);
  const readIn = async (systemCode: string) => (await listLessonsOfSystem(tools.db, systemCode)).map(({ what, lesson, outcome, themeId }) => [what, lesson, outcome, themeId]);
  const recorded = async () => (await tools.db.auditEntry.findMany({ where: { chain: code, subjectKind: "lesson" }, orderBy: { sequence: "asc" } })).map(({ action }) => action);
  return { tools, code, actionId, share, readIn, recorded };
}

async function joinSystem(db: Db, memberCode: string, systemCode: string): Promise<void> {
  await db.organisation.create({ data: { code: systemCode, kind: "icb", name: `NHS ${systemCode} Integrated Care Board`, source: "test" } });
  await db.systemMembership.create({ data: { id: `${memberCode}-${systemCode}`, memberCode, systemCode, from: "2025-04-01", to: null, isPrincipal: true, source: "test", decision: "decided" } });
}

test("a lesson is nobody else's until it is shared with one system, is read there as it stood, and goes when it is taken back", async () => {
  const { tools, code, actionId, share, readIn, recorded } = await begun();
  expect(await readIn("SYS1")).toEqual([]);
  must(await share("SYS1", 1));
  must(await share("SYS1", 1));
  const shared = [[WORDS.what, WORDS.lessons, "No outcome was measured", "empower-citizens"]];
  expect([await readIn("SYS1"), await readIn("SYS2")]).toEqual([shared, []]);
  // What the trust writes later is its own until it shares that too.
  must(await changeAction(tools, LEAD, { trustCode: code, actionId }, 1, { ...WORDS, lessons: "And try one first." }));
  expect(await readIn("SYS1")).toEqual(shared);
  expect(await share("SYS1", 1)).toEqual({ ok: false, code: "lesson-changed" });
  must(await share("SYS1", 2));
  expect(await readIn("SYS1")).toEqual([[WORDS.what, "And try one first.", "No outcome was measured", "empower-citizens"]]);
  const [standing] = await listLessonsOfSystem(tools.db, "SYS1");
  await withdrawLesson(tools, LEAD, "another-trust", standing?.id ?? "");
  expect(await readIn("SYS1")).toHaveLength(1);
  for (let tap = 0; tap < 2; tap += 1) await withdrawLesson(tools, LEAD, code, standing?.id ?? "");
  expect(await readIn("SYS1")).toEqual([]);
  expect(await recorded()).toEqual(["lesson-shared", "lesson-shared", "lesson-withdrawn"]);
});

test("only a trust of the system shares there, only its own lesson, and only one that is written", async () => {
  const { tools, code, actionId, share } = await begun();
  expect(await share("SYS2", 1)).toEqual({ ok: false, code: "not-a-member" });
  expect(await share("SYS1", 1, "another-trust")).toEqual({ ok: false, code: "unknown-action" });
  must(await changeAction(tools, LEAD, { trustCode: code, actionId }, 1, { ...WORDS, lessons: null }));
  expect(await share("SYS1", 2)).toEqual({ ok: false, code: "no-lesson" });
  expect((await findAction(tools.db, code, actionId))?.lessons).toBeNull();
});
