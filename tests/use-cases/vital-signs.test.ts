import { expect, test } from "vitest";
import { offeredFramework } from "../../app/core/framework/framework-library";
import { composeBoardPaper } from "../../app/core/papers/compose-board-paper";
import { goAndSeeFormSchema } from "../../app/core/vital-signs/go-and-see-form";
import { vitalSignFormSchema } from "../../app/core/vital-signs/vital-sign-form";
import { findAssessment } from "../../app/db/assessments";
import type { Db } from "../../app/db/database";
import { listGoAndSees } from "../../app/db/go-and-sees";
import { listVitalSigns } from "../../app/db/vital-signs";
import { readPaperSource } from "../../app/page-data/paper-source";
import { recordGoAndSee, takeVisitBack } from "../../app/use-cases/record-go-and-see";
import { recordVitalSign, takeVitalSignBack } from "../../app/use-cases/record-vital-sign";
import { must, prepareBoard } from "../support/board";
import { createTestDatabase } from "../support/database";

const ACTOR = { personId: "digital" };
const value = (text: string, on = "2026-03-31", signId = "digital-spend-share") => vitalSignFormSchema.parse({ signId, value: text, on, source: "Annual accounts" });
const visit = (on: string, themeId = "support-people") => goAndSeeFormSchema.parse({ on, role: "Chief nurse", place: "Ward 7", learnt: "Eleven log-ins before the first patient.", themeId });

/** A trust on the first of October 2026, and another. */
async function twoTrusts() {
  const db = await createTestDatabase();
  const [one, other] = [await prepareBoard(db, 5), await prepareBoard(db, 5)];
  const framework = offeredFramework(one.tools.frameworks);
  const codeOf = async (id: string) => (await findAssessment(db, id))?.trust.code ?? "";
  return { tools: one.tools, trust: { trustCode: await codeOf(one.assessmentId), framework }, other: await codeOf(other.assessmentId) };
}

/** What the audit record says of one kind of subject, oldest first. */
async function recorded(db: Db, subjectKind: string): Promise<readonly (readonly [string, string | null, string])[]> {
  const entries = await db.auditEntry.findMany({ where: { subjectKind }, orderBy: { sequence: "asc" } });
  return entries.map(({ action, subject, chain }) => [action, subject, chain]);
}

test("values are kept by date, and a second one for a day stands in place of the first", async () => {
  const { tools, trust, other } = await twoTrusts();
  must(await recordVitalSign(tools, ACTOR, trust, value("3.4")));
  must(await recordVitalSign(tools, ACTOR, trust, value("2.9", "2025-03-31")));
  must(await recordVitalSign(tools, ACTOR, trust, value("3.5")));
  expect((await listVitalSigns(tools.db, trust.trustCode)).map(({ on, value: recorded }) => [on, recorded])).toEqual([["2025-03-31", 2.9], ["2026-03-31", 3.5]]);
  expect(await tools.db.vitalSignValue.count()).toBe(3);
  expect(await listVitalSigns(tools.db, other)).toEqual([]);
});

test("a value above its scale, of the future or of no known sign is refused, and none is a blank made zero", async () => {
  const { tools, trust } = await twoTrusts();
  expect(await recordVitalSign(tools, ACTOR, trust, value("100.01"))).toEqual({ ok: false, code: "above-the-scale" });
  expect(await recordVitalSign(tools, ACTOR, trust, value("10.5", "2026-03-31", "staff-digital-experience"))).toEqual({ ok: false, code: "above-the-scale" });
  expect(await recordVitalSign(tools, ACTOR, trust, value("3", "2026-10-02"))).toEqual({ ok: false, code: "in-the-future" });
  expect(await recordVitalSign(tools, ACTOR, trust, value("3", "2026-03-31", "heartbeat"))).toEqual({ ok: false, code: "unknown-sign" });
  for (const text of ["", " ", "-1", "1e3", "3,4", "3.456"]) expect(vitalSignFormSchema.safeParse({ signId: "a", value: text, on: "2026-03-31", source: "a" }).success).toBe(false);
  expect(await listVitalSigns(tools.db, trust.trustCode)).toEqual([]);
});

test("another trust cannot take a value back", async () => {
  const { tools, trust, other } = await twoTrusts();
  must(await recordVitalSign(tools, ACTOR, trust, value("3.4")));
  const [{ id } = { id: "" }] = await listVitalSigns(tools.db, trust.trustCode);
  await takeVitalSignBack(tools, ACTOR, other, id);
  expect(await listVitalSigns(tools.db, trust.trustCode)).toHaveLength(1);
  for (let time = 0; time < 2; time += 1) await takeVitalSignBack(tools, ACTOR, trust.trustCode, id);
  expect(await listVitalSigns(tools.db, trust.trustCode)).toEqual([]);
  const subject = `digital-spend-share:${id}`;
  expect(await recorded(tools.db, "vital-sign")).toEqual([["vital-sign-recorded", subject, trust.trustCode], ["vital-sign-withdrawn", subject, trust.trustCode]]);
});

test("a visit is written down once it is made, newest first, and taken back by whom wrote it alone", async () => {
  const { tools, trust } = await twoTrusts();
  must(await recordGoAndSee(tools, ACTOR, trust, visit("2026-04-23")));
  must(await recordGoAndSee(tools, ACTOR, trust, visit("2026-07-08", "")));
  expect(await recordGoAndSee(tools, ACTOR, trust, visit("2026-10-02"))).toEqual({ ok: false, code: "in-the-future" });
  expect(await recordGoAndSee(tools, ACTOR, trust, visit("2026-07-08", "no-theme"))).toEqual({ ok: false, code: "unknown-theme" });
  const visits = await listGoAndSees(tools.db, trust.trustCode);
  expect(visits.map(({ on, themeId }) => [on, themeId])).toEqual([["2026-07-08", null], ["2026-04-23", "support-people"]]);
  const id = visits[0]?.id ?? "";
  await takeVisitBack(tools, { personId: "chair" }, trust.trustCode, id);
  expect(await listGoAndSees(tools.db, trust.trustCode)).toHaveLength(2);
  await takeVisitBack(tools, ACTOR, trust.trustCode, id);
  expect((await listGoAndSees(tools.db, trust.trustCode)).map(({ on }) => on)).toEqual(["2026-04-23"]);
  expect((await recorded(tools.db, "visit")).map(([action, subject]) => [action, subject === id])).toEqual([["visit-recorded", false], ["visit-recorded", true], ["visit-withdrawn", true]]);
});

test("a paper has each sign with the cycle before, and a public one leaves out what is private by default", async () => {
  const db = await createTestDatabase();
  const { tools, assessmentId } = await prepareBoard(db, 5);
  const assessment = await findAssessment(db, assessmentId);
  if (assessment === null) throw new Error("No assessment");
  const trust = { trustCode: assessment.trust.code, framework: offeredFramework(tools.frameworks) };
  must(await recordVitalSign(tools, ACTOR, trust, value("2.9", "2025-03-31")));
  must(await recordVitalSign(tools, ACTOR, trust, value("3.45")));
  must(await recordVitalSign(tools, ACTOR, trust, value("14", "2026-09-18", "unsupported-systems")));

  const readings = { db, frameworks: tools.frameworks, today: "2026-10-01" };
  const [own, open] = [await readPaperSource(readings, assessment, "board"), await readPaperSource(readings, assessment, "public")];
  expect(own.vitalSigns.map(({ title, value: shown, decimals, earlier }) => [title, shown, decimals, earlier])).toEqual([
    ["Digital share of spending", 3.45, 2, { value: 2.9, on: "2025-03-31" }],
    ["Unsupported systems", 14, 0, null],
  ]);
  const [board, published] = [JSON.stringify(composeBoardPaper(own)), JSON.stringify(composeBoardPaper(open))];
  for (const words of ["Digital share of spending", "3.45%", "2.90%, 31 March 2025"]) expect([board.includes(words), published.includes(words)]).toEqual([true, true]);
  expect([board.includes("Unsupported systems"), published.includes("Unsupported systems")]).toEqual([true, false]);
  // Away from the private theme too, the mark alone keeps it out; without the mark it is printed.
  const printed = (isPublic: boolean) => JSON.stringify(composeBoardPaper({ ...open, vitalSigns: open.vitalSigns.map((sign) => ({ ...sign, themeIds: ["well-led"], isPublic: isPublic || sign.isPublic })) }));
  expect([printed(false).includes("Unsupported systems"), printed(true).includes("Unsupported systems")]).toEqual([false, true]);
});
