import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { recordAudit } from "../../app/db/audit";
import { verifyAudit } from "../../app/db/audit-verification";
import { purge } from "../../app/use-cases/purge";
import { readSettings } from "../../app/web/settings";
import { listJobs } from "../../server/jobs";
import { createTestDatabase } from "../support/database";
import { addPerson } from "../support/people";

const NOW = new Date("2026-11-09T12:00:00Z");

function fail(fault: unknown): void {
  throw fault;
}

test("the purge takes each kind at its time, says how much, and finds nothing the second time", async () => {
  const db = await createTestDatabase();
  const newId = () => crypto.randomUUID();
  const gone = await addPerson(db, "gone@northmoor.example", [{ role: "observer", organisationCode: "XN1", from: "2021-01-01", to: "2024-11-08" }]);
  const recent = await addPerson(db, "recent@northmoor.example", [{ role: "observer", organisationCode: "XN1", from: "2021-01-01", to: "2024-11-10" }]);
  await addPerson(db, "here@northmoor.example", [{ role: "service-administrator", organisationCode: "XN1", from: "2021-01-01" }]);
  await db.person.updateMany({ data: { createdAt: new Date("2021-01-01") } });
  const record = (at: string) => db.$transaction((tx) => recordAudit(tx, { organisationCode: "XN1", at: new Date(at), action: "level-agreed", subject: { kind: "assessment", id: "a-1" }, personId: gone, address: null }, newId));
  await record("2020-11-08T12:00:00Z");
  await record("2020-11-09T12:00:00Z");
  await db.emailChange.create({ data: { personId: recent, newEmail: "new@northmoor.example", oldTokenHash: "a", newTokenHash: "b", expiresAt: new Date("2026-11-09T11:59:00Z") } });
  for (const [id, role, day] of [["r1", "observer", "2026-08-10T12:00:00Z"], ["r2", "facilitator", "2026-08-12T12:00:00Z"]] as const) await db.roleRequest.create({ data: { id, personId: recent, organisationCode: "XN1", role, askedAt: new Date("2026-08-01"), refusedAt: new Date(day) } });
  await db.rateLimit.create({ data: { key: "old", windowStart: new Date("2026-11-07T12:00:00Z"), count: 3 } });

  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-purge-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  mkdirSync(path.join(dataDir, "backups"));
  for (const name of ["boardmark-2026-10-04.tar.gz", "boardmark-2026-10-05.tar.gz", "boardmark-2026-11-08-night.tar.gz", "somebody-elses-2020-01-01.txt"]) writeFileSync(path.join(dataDir, "backups", name), "");
  const run = () => purge({ db, now: () => NOW, newId, reportFault: fail, dataDir });
  expect(await run()).toEqual({ answersOf: 0, auditEntries: 1, accounts: 1, trusts: 0, backups: 1, evidenceFiles: 0 });
  expect((await db.person.findMany({ orderBy: { email: "asc" } })).map(({ email }) => email)).toEqual(["here@northmoor.example", "recent@northmoor.example"]);
  expect([await db.emailChange.count(), await db.rateLimit.count()]).toEqual([0, 0]);
  expect((await db.roleRequest.findMany()).map(({ id }) => id)).toEqual(["r2"]);
  expect(readdirSync(path.join(dataDir, "backups"))).toEqual(["boardmark-2026-10-05.tar.gz", "boardmark-2026-11-08-night.tar.gz", "somebody-elses-2020-01-01.txt"]);
  expect(await db.auditCheckpoint.count()).toBe(1);
  expect((await verifyAudit(db)).flatMap(({ faults }) => faults)).toEqual([]);
  expect(await db.setting.count({ where: { key: "scrub-due" } })).toBe(0);
  expect(await run()).toEqual({ answersOf: 0, auditEntries: 0, accounts: 0, trusts: 0, backups: 0, evidenceFiles: 0 });
});

test("the server purges by itself every hour, and logs how much went and of nobody", async () => {
  const db = await createTestDatabase();
  const personId = await addPerson(db, "gone@northmoor.example", [{ role: "observer", organisationCode: "XN1", from: "2021-01-01", to: "2024-11-08" }]);
  await db.person.updateMany({ data: { createdAt: new Date("2021-01-01") } });
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-purge-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const read = readSettings({ DATA_DIR: dataDir }, true);
  if (!read.ok) throw new Error(read.faults.join());
  const noted: object[] = [];
  const parts = { db, now: () => NOW, newId: () => crypto.randomUUID(), settings: read.settings, papers: { render: () => Promise.reject(new Error("draws nothing")), close: () => Promise.resolve() } };
  const job = listJobs({ ...parts, reportFault: fail, note: (about) => void noted.push(about), deliver: null }).find(({ kind }) => kind === "purge");
  expect(job?.every).toBe(3_600_000);
  await job?.run({ subject: null, signal: new AbortController().signal });
  expect(await db.person.count({ where: { id: personId } })).toBe(0);
  expect(noted).toEqual([{ purged: { answersOf: 0, auditEntries: 0, accounts: 1, trusts: 0, backups: 0, evidenceFiles: 0 } }]);
});
