import { expect, test } from "vitest";
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from "../../app/core/audit/audit-event";
import type { Db } from "../../app/db/database";
import { recordAgreedLevel } from "../../app/use-cases/record-agreed-level";
import { recuse } from "../../app/use-cases/recuse";
import { answer, approveBoard, must, openBoard, revealBoard, THEME_IDS } from "../support/board";
import { sendForm } from "../support/app";
import { createTestDatabase } from "../support/database";
import { openWorkedExample } from "../support/worked-example";

const MARK = "Marmalade";

/** Everything of the record as text, and what in it is neither a code of ours nor an id. */
async function readRecord(db: Db): Promise<{ readonly text: string; readonly strange: readonly string[] }> {
  const entries = await db.auditEntry.findMany({ include: { personal: true } });
  const strange = entries.flatMap(({ action, subjectKind, subject, personal }) => [
    ...(AUDIT_ACTIONS.includes(action as never) ? [] : [action]),
    ...(AUDIT_SUBJECTS.includes(subjectKind as never) ? [] : [subjectKind]),
    ...(subject === null || /^[A-Za-z0-9:-]{1,128}$/.test(subject) ? [] : [subject]),
    ...personal.filter(({ field, value }) => (field === "address" ? !/^[\d.a-f:/]+$/i.test(value) : !/^[A-Za-z0-9:-]{1,128}$/.test(value))).map(({ value }) => value),
  ]);
  return { text: JSON.stringify([entries, await db.auditHead.findMany(), await db.auditCheckpoint.findMany()]), strange };
}

test("after a whole journey no answer and nobody's words are in the record", async () => {
  const db = await createTestDatabase();
  const board = await openBoard(db, 6);
  const { tools, assessmentId, seatIds } = board;
  for (let seat = 0; seat < 6; seat++) for (const themeId of THEME_IDS) expect((await answer(board, seat, themeId, { reason: `${MARK} reason ${seat}` })).ok).toBe(true);
  must(await recuse(tools, { assessmentId, themeId: THEME_IDS[1] ?? "" }, { seatId: seatIds[0] ?? "", reason: `${MARK} conflict` }));
  await revealBoard(board);
  must(await recordAgreedLevel(tools, { personId: "lead" }, { assessmentId, themeId: THEME_IDS[3] ?? "" }, { level: 3, rationale: `${MARK} rationale`, differentViews: [{ holder: `${MARK} chair`, text: `${MARK} view`, statedLevel: 2 }], baseRevision: 0 }));
  await approveBoard(board);
  const { text, strange } = await readRecord(db);
  expect(await db.auditEntry.count()).toBeGreaterThan(6);
  expect(strange).toEqual([]);
  expect(text).not.toContain(MARK);
  expect(await db.auditEntry.count({ where: { action: { contains: "answer" }, NOT: { action: { in: ["answers-deleted", "answers-held", "answers-hold-lifted"] } } } })).toBe(0);
});

test("no record of the worked example holds a password, a token or an e-mail address", async () => {
  const { db, url, cookieOf, close } = await openWorkedExample();
  try {
    const cookie = await cookieOf("lead@northmoor.example");
    await sendForm(`${url}/sign-in`, { email: "lead@northmoor.example", password: `${MARK} guess` });
    await sendForm(`${url}/account`, { intent: "change-password", current: "boardmark-demo", next: `${MARK} orchard violin` }, cookie);
    const { text, strange } = await readRecord(db);
    expect(strange).toEqual([]);
    expect(text).toContain("password-changed");
    expect(text).not.toContain(MARK);
    expect(text).not.toContain("@");
    expect(text).not.toContain(cookie.split("=")[1]);
  } finally {
    await close();
  }
});

test("a record that held words would be seen", async () => {
  const db = await createTestDatabase();
  const entry = { chain: "service", at: new Date(), subjectKind: "person", previousHash: "0", hash: "0" };
  await db.auditEntry.create({ data: { id: "a", sequence: 1, action: "wrote a note", subject: null, ...entry } });
  await db.auditEntry.create({ data: { id: "b", sequence: 2, action: "signed-in", subject: `${MARK} rationale`, ...entry } });
  expect((await readRecord(db)).strange).toEqual(["wrote a note", `${MARK} rationale`]);
});
