import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import { readFrameworks } from "../../app/content/read-frameworks";
import { readRegisters } from "../../app/content/read-registers";
import { openDatabase, type Db, type Engine } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { importRegisters } from "../../app/use-cases/import-registers";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { move } from "../../server/keeping/move";
import { createAddressOn, PROJECT_ROOT } from "./database";

/** The engines that can be tried on this machine: SQLite, and PostgreSQL where a server answers. */
export const ENGINES: readonly Engine[] = (await answersPostgres()) ? ["sqlite", "postgresql"] : ["sqlite"];

async function answersPostgres(): Promise<boolean> {
  const client = new Client({ connectionString: process.env["TEST_POSTGRES_URL"] ?? "postgresql://root@127.0.0.1:5432/test", connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (fault) {
    console.warn(`PostgreSQL is left out, as none answers: ${String(fault)}`);
    return false;
  }
}

/** A database of this test's own on an engine; empty, and removed when the test ends. @returns its address. */
export async function newAddress(engine: Engine): Promise<string> {
  const { address, remove } = await createAddressOn(engine);
  onTestFinished(remove);
  return address;
}

/** A folder of this test's own, removed when it ends. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One template a file: making the example takes seconds, copying it a moment. */
let template: Promise<string> | null = null;

async function makeTemplate(): Promise<string> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "boardmark-example-")), "boardmark.sqlite");
  process.on("exit", () => rmSync(path.dirname(file), { recursive: true, force: true }));
  await migrate(file, PROJECT_ROOT);
  const { db, close } = await openDatabase(file);
  await importRegisters(db, readRegisters(PROJECT_ROOT).boards, randomUUID);
  await seedDemo({ db, frameworks: readFrameworks(PROJECT_ROOT), now: new Date("2026-11-02T10:00:00Z") });
  await close();
  return file;
}

/** The worked example at an address, and whatever else is done to it; closed again. */
export async function loadWorkedExample(address: string, then: (db: Db) => Promise<void> = async () => undefined): Promise<void> {
  template ??= makeTemplate();
  await move({ from: await template, to: address, root: PROJECT_ROOT });
  const { db, close } = await openDatabase(address);
  try {
    await then(db);
  } finally {
    await close();
  }
}
