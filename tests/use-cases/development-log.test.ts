import { expect, test } from "vitest";
import { offeredFramework } from "../../app/core/framework/framework-library";
import { composeBoardPaper } from "../../app/core/papers/compose-board-paper";
import { SESSIONS_SIGN } from "../../app/core/vital-signs/development-log";
import { sessionFormSchema } from "../../app/core/vital-signs/session-form";
import { vitalSignFormSchema } from "../../app/core/vital-signs/vital-sign-form";
import { findAssessment } from "../../app/db/assessments";
import { listBoardSessions } from "../../app/db/board-sessions";
import { readPaperSource } from "../../app/page-data/paper-source";
import { readSignValues } from "../../app/page-data/sign-values";
import { recordSession, withdrawSession } from "../../app/use-cases/record-session";
import { recordVitalSign } from "../../app/use-cases/record-vital-sign";
import { must, prepareBoard } from "../support/board";
import { createTestDatabase } from "../support/database";

const LEAD = { personId: "lead" };
const CHAIR = { personId: "chair" };
const TODAY = "2026-10-01";

const form = (on: string, topic: string, more: Readonly<Record<string, unknown>> = {}) =>
  sessionFormSchema.parse({ intent: "record", on, topic, minutes: "90", quorum: "yes", roles: ["Chair", "Chief nurse"], others: " Head of data \n\nChair\r\n", ...more });

/** A trust on the first of October 2026. */
async function begun() {
  const { tools, assessmentId } = await prepareBoard(await createTestDatabase(), 5);
  const assessment = await findAssessment(tools.db, assessmentId);
  if (assessment === null) throw new Error("No assessment");
  const code = assessment.trust.code;
  const valuesOf = async () => (await readSignValues(tools.db, code, TODAY)).values.filter(({ signId }) => signId === SESSIONS_SIGN).map(({ on, value }) => [on, value]);
  const recordedOf = async () => (await tools.db.auditEntry.findMany({ where: { chain: code, subjectKind: "session" }, orderBy: { sequence: "asc" } })).map(({ action }) => action);
  return { tools, code, assessment, valuesOf, recordedOf };
}

test("a session is written down with who came by role, once, and stands in the audit record; taken back, the sign is as before", async () => {
  const { tools, code, valuesOf, recordedOf } = await begun();
  must(await recordSession(tools, LEAD, code, form("2026-03-26", "Cyber security")));
  const [first] = await listBoardSessions(tools.db, code);
  expect(first).toMatchObject({ on: "2026-03-26", minutes: 90, isQuorate: true, recordedBy: "lead", roles: ["Chair", "Chief nurse", "Head of data"] });
  expect(await recordSession(tools, CHAIR, code, form("2026-03-26", "CYBER  security"))).toEqual({ ok: false, code: "already" });
  expect(await recordSession(tools, LEAD, code, form("2026-10-02", "Data"))).toEqual({ ok: false, code: "in-the-future" });
  expect(await valuesOf()).toEqual([["2026-03-26", 1], [TODAY, 1]]);
  must(await recordSession(tools, CHAIR, code, form("2026-03-26", "Data, the same afternoon")));
  must(await recordSession(tools, CHAIR, code, form("2026-06-25", "Too short", { minutes: "59" })));
  must(await recordSession(tools, CHAIR, code, form("2026-09-24", "Suppliers", { quorum: "unknown" })));
  must(await recordSession(tools, CHAIR, code, form("2026-07-30", "Data and its limits")));
  expect(await valuesOf()).toEqual([["2026-03-26", 1], ["2026-07-30", 2], [TODAY, 2]]);
  const last = (await listBoardSessions(tools.db, code)).find(({ on }) => on === "2026-07-30")?.id ?? "";
  await withdrawSession(tools, CHAIR, "another-trust", last);
  for (let tap = 0; tap < 2; tap += 1) await withdrawSession(tools, CHAIR, code, last);
  expect(await valuesOf()).toEqual([["2026-03-26", 1], [TODAY, 1]]);
  expect(await recordedOf()).toEqual([...Array.from({ length: 5 }, () => "session-recorded"), "session-withdrawn"]);
});

test("a value by hand before the log stands, one of its time is set aside, and no further one is taken", async () => {
  const { tools, code, valuesOf } = await begun();
  const trust = { trustCode: code, framework: offeredFramework(tools.frameworks) };
  const byHand = (on: string) => recordVitalSign(tools, LEAD, trust, vitalSignFormSchema.parse({ signId: SESSIONS_SIGN, value: "7", on, source: "Minutes" }));
  must(await byHand("2025-06-30"));
  must(await byHand("2026-07-30"));
  must(await recordSession(tools, LEAD, code, form("2026-07-30", "Data and its limits")));
  expect(await valuesOf()).toEqual([["2025-06-30", 7], ["2026-07-30", 1], [TODAY, 1]]);
  expect(await readSignValues(tools.db, code, TODAY)).toMatchObject({ setAside: 1, logBegins: "2026-07-30" });
  expect(await byHand("2026-08-31")).toEqual({ ok: false, code: "kept-by-the-log" });
  must(await byHand("2025-07-31"));
});

test("the paper has the sign and the sessions; a public one has neither topics nor roles", async () => {
  const { tools, code, assessment } = await begun();
  must(await recordSession(tools, LEAD, code, form("2025-10-01", "Long ago")));
  must(await recordSession(tools, LEAD, code, form("2026-07-30", "Data and its limits")));
  const paperOf = async (profile: "board" | "public") => composeBoardPaper(await readPaperSource({ ...tools, today: TODAY }, assessment, profile));
  const [own, open] = [await paperOf("board"), await paperOf("public")];
  expect(own.figures.find(({ name }) => name === "Board development sessions on digital")).toMatchObject({ value: 1, text: "1", asAt: "1 October 2026" });
  const rowsOf = (paper: typeof own) => paper.appendices.find(({ heading }) => heading === "The board’s own development")?.blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(({ cells }) => cells) : []));
  expect(rowsOf(own)).toEqual([["30 July 2026", "Data and its limits", "90 minutes, counted", "Three roles: Chair; Chief nurse; Head of data"]]);
  expect(rowsOf(open)).toEqual([["30 July 2026", "–", "90 minutes, counted", "Three roles"]]);
  expect(JSON.stringify(open)).not.toContain("Head of data");
});

test.each([
  ["no role", { roles: [], others: " \n" }, "roles"],
  ["a length in words", { minutes: "an hour" }, "minutes"],
  ["no minutes", { minutes: "0" }, "minutes"],
  ["nothing said of who was enough", { quorum: undefined }, "quorum"],
])("%s is refused beside its field", (_, more, field) => {
  const parsed = sessionFormSchema.safeParse({ intent: "record", on: "2026-03-26", topic: "Data", minutes: "90", quorum: "yes", roles: ["Chair"], ...more });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
