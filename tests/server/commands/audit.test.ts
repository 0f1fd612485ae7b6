import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { recordAudit } from "../../../app/db/audit";
import type { Db } from "../../../app/db/database";
import { runAudit } from "../../../server/commands/audit";
import { createTestDatabase } from "../../support/database";

async function run(db: Db, ...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runAudit(argv, { out: (line) => out.push(line), err: (line) => err.push(line), db });
  return { code, out, err };
}

async function record(db: Db): Promise<void> {
  const event = { organisationCode: "XN1", at: new Date("2026-11-09T12:00:00Z"), action: "level-agreed", subject: { kind: "assessment", id: "a-1" }, personId: "p", address: null } as const;
  await db.$transaction((tx) => recordAudit(tx, event, randomUUID));
}

function fileWith(text: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-audit-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "noted.txt");
  writeFileSync(file, text);
  return file;
}

test("chains that hold end 0, and their lines hold when handed back later", async () => {
  const db = await createTestDatabase();
  await record(db);
  const first = await run(db, "verify");
  expect([first.code, first.err]).toEqual([0, ["1 entries in 1 chains hold."]]);
  expect(first.out).toEqual([expect.stringMatching(/^XN1 1 [0-9a-f]{64}$/)]);
  await record(db);
  expect((await run(db, "verify", fileWith(`${first.out.join("\n")}\n`))).code).toBe(0);
});

test("a fault ends 1 and is named", async () => {
  const db = await createTestDatabase();
  await record(db);
  await db.auditHead.update({ where: { chain: "XN1" }, data: { sequence: 2 } });
  expect(await run(db, "verify")).toMatchObject({ code: 1, err: ["XN1: entry 2 is not where the chain ends"] });
});

test("a wrong call and a broken file of notes end 2, the line named", async () => {
  const db = await createTestDatabase();
  expect((await run(db)).code).toBe(2);
  expect((await run(db, "truncate")).code).toBe(2);
  const noted = fileWith("XN1 one hash\n");
  expect(await run(db, "verify", noted)).toMatchObject({ code: 2, err: [`${noted}:1: expected CHAIN SEQUENCE HASH`] });
  expect(await run(db, "verify", "/no/such/file")).toMatchObject({ code: 2, err: ["/no/such/file: there is no such file"] });
});
