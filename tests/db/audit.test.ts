import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { AuditEvent } from "../../app/core/audit/audit-event";
import { eraseFromAudit, recordAudit } from "../../app/db/audit";
import { truncateAudit } from "../../app/db/audit-retention";
import { verifyAudit } from "../../app/db/audit-verification";
import type { Db } from "../../app/db/database";
import { createTestDatabase } from "../support/database";

const NOON = new Date("2026-11-09T12:00:00Z");

function minutes(count: number): Date {
  return new Date(NOON.getTime() + count * 60_000);
}

function event(over: Partial<AuditEvent> = {}): AuditEvent {
  return { organisationCode: "XN1", at: NOON, action: "level-agreed", subject: { kind: "assessment", id: "a-1" }, personId: "person-1", address: "192.0.2.1", ...over };
}

async function record(db: Db, ...events: readonly AuditEvent[]): Promise<void> {
  for (const one of events) await db.$transaction((tx) => recordAudit(tx, one, randomUUID));
}

async function faultsIn(db: Db, ...noted: Parameters<typeof verifyAudit>[1] & object) {
  return (await verifyAudit(db, noted)).flatMap(({ faults }) => faults.map(({ chain, sequence, fault }) => `${chain} ${sequence} ${fault}`));
}

const DROP_TRIGGERS =
  process.env["BOARDMARK_TEST_ENGINE"] === "postgresql"
    ? [`DROP TRIGGER "AuditEntry_append_only" ON "AuditEntry"`]
    : [`DROP TRIGGER "AuditEntry_no_change"`, `DROP TRIGGER "AuditEntry_no_removal"`];

/** What somebody with the database's own rights would do. */
async function tamper(db: Db, ...statements: readonly string[]): Promise<void> {
  for (const drop of DROP_TRIGGERS) await db.$executeRawUnsafe(drop);
  for (const statement of statements) await db.$executeRawUnsafe(statement);
}

test("each organisation has a chain of its own, and all hold", async () => {
  const db = await createTestDatabase();
  await record(db, event(), event({ organisationCode: "XV1" }), event({ at: minutes(1) }), event({ organisationCode: null, action: "signed-in", subject: { kind: "person", id: "person-1" } }));
  const chains = await verifyAudit(db);
  expect(chains.map(({ head, entries, faults }) => [head.chain, head.sequence, entries, faults.length])).toEqual([
    ["XN1", 2, 2, 0],
    ["XV1", 1, 1, 0],
    ["service", 1, 1, 0],
  ]);
});

test("fifty records at once make one chain without a gap", async () => {
  const db = await createTestDatabase();
  await Promise.all(Array.from({ length: 50 }, () => db.$transaction((tx) => recordAudit(tx, event(), randomUUID), { maxWait: 20_000, timeout: 20_000 })));
  expect((await verifyAudit(db)).map(({ entries, faults }) => [entries, faults])).toEqual([[50, []]]);
});

test("a record is undone with what it records", async () => {
  const db = await createTestDatabase();
  await record(db, event());
  await expect(
    db.$transaction(async (tx) => {
      await recordAudit(tx, event(), randomUUID);
      throw new Error("undo");
    }),
  ).rejects.toThrow("undo");
  expect((await verifyAudit(db)).map(({ entries, faults }) => [entries, faults])).toEqual([[1, []]]);
});

test("who and where are not in the entry itself", async () => {
  const db = await createTestDatabase();
  await record(db, event({ subject: { kind: "person", id: "person-2" } }));
  const text = JSON.stringify(await db.auditEntry.findMany());
  expect(text).not.toMatch(/person-1|person-2|192\.0\.2\.1/);
});

test("text is refused where an id belongs", async () => {
  const db = await createTestDatabase();
  await expect(record(db, event({ subject: { kind: "assessment", id: "the board was not happy" } }))).rejects.toThrow(RangeError);
  expect(await db.auditEntry.count()).toBe(0);
});

test("the database itself refuses to change or remove an entry", async () => {
  const db = await createTestDatabase();
  await record(db, event());
  await expect(db.auditEntry.updateMany({ data: { action: "level-agreed-otherwise" } })).rejects.toThrow();
  await expect(db.auditEntry.deleteMany()).rejects.toThrow();
  expect(await faultsIn(db)).toEqual([]);
});

test("an erased person leaves the record verifiable and unnamed", async () => {
  const db = await createTestDatabase();
  await record(db, event(), event({ personId: "person-2", address: "192.0.2.9" }), event({ personId: "person-2", subject: { kind: "person", id: "person-1" } }));
  expect(await db.$transaction((tx) => eraseFromAudit(tx, "person-1"))).toBe(2);
  const left = (await db.auditPersonal.findMany()).map(({ value }) => value).sort();
  expect(left).toEqual(["192.0.2.1", "192.0.2.9", "person-2", "person-2"]);
  expect(await faultsIn(db)).toEqual([]);
});

const THREE = [event(), event({ at: minutes(1) }), event({ at: minutes(2) })];

test.each<[string, string[], string[]]>([
  ["a changed action", [`UPDATE "AuditEntry" SET "action" = 'seat-added' WHERE "sequence" = 2`], ["XN1 2 changed"]],
  ["a changed time", [`UPDATE "AuditEntry" SET "at" = '2026-11-09T12:01:01.000Z' WHERE "sequence" = 2`], ["XN1 2 changed"]],
  ["a removed entry", [`DELETE FROM "AuditEntry" WHERE "sequence" = 2`], ["XN1 2 missing"]],
  ["a removed beginning", [`DELETE FROM "AuditEntry" WHERE "sequence" = 1`], ["XN1 1 missing"]],
  ["a removed end", [`DELETE FROM "AuditEntry" WHERE "sequence" = 3`], ["XN1 3 head-differs"]],
  ["another actor", [`UPDATE "AuditPersonal" SET "value" = 'person-9' WHERE "field" = 'actor' AND "entryId" IN (SELECT "id" FROM "AuditEntry" WHERE "sequence" = 2)`], ["XN1 2 personal-changed"]],
  [
    "a removal dressed as a truncation",
    [
      `INSERT INTO "AuditCheckpoint" ("chain", "sequence", "hash", "at") SELECT "chain", "sequence", "hash", "at" FROM "AuditEntry" WHERE "sequence" = 2`,
      `DELETE FROM "AuditEntry" WHERE "sequence" <= 2`,
    ],
    ["XN1 2 unrecorded-checkpoint"],
  ],
])("%s is found", async (_name, statements, faults) => {
  const db = await createTestDatabase();
  await record(db, ...THREE);
  await tamper(db, ...statements);
  expect(await faultsIn(db)).toEqual(faults);
});

test("a chain rewritten as a whole is found by what was noted before", async () => {
  const db = await createTestDatabase();
  await record(db, ...THREE);
  const noted = (await verifyAudit(db)).map(({ head }) => head);
  await tamper(db);
  await removeAll(db);
  await record(db, event({ action: "seat-changed" }), ...THREE.slice(1));
  expect(await faultsIn(db)).toEqual([]);
  expect(await faultsIn(db, ...noted)).toEqual(["XN1 3 noted-differs"]);
  await removeAll(db);
  expect(await faultsIn(db, ...noted)).toEqual(["XN1 3 missing"]);
});

async function removeAll(db: Db): Promise<void> {
  await db.$executeRawUnsafe(`DELETE FROM "AuditEntry"`);
  await db.$executeRawUnsafe(`DELETE FROM "AuditHead"`);
}

test("retention removes what is old up to a checkpoint, records it, and the rest holds, twice", async () => {
  const db = await createTestDatabase();
  await record(db, ...THREE, event({ organisationCode: "XV1", at: minutes(5) }));
  const noted = (await verifyAudit(db)).map(({ head }) => head);
  expect(await truncateAudit(db, minutes(2), minutes(10), randomUUID)).toBe(2);
  expect(await faultsIn(db, ...noted)).toEqual([]);
  expect((await db.auditEntry.findMany({ where: { chain: "XN1" }, orderBy: { sequence: "asc" } })).map(({ sequence, action }) => [sequence, action])).toEqual([
    [3, "level-agreed"],
    [4, "audit-checkpointed"],
  ]);
  await record(db, event({ at: minutes(20) }));
  expect(await truncateAudit(db, minutes(15), minutes(30), randomUUID)).toBe(3);
  expect(await faultsIn(db, ...noted)).toEqual([]);
});
