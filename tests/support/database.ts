import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Db } from "../../app/db/database";
import { openDatabase } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";

export const PROJECT_ROOT = path.resolve(import.meta.dirname, "../..");

/** A real, migrated database of this test's own, removed when the test ends. */
export async function createTestDatabase(): Promise<Db> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-test-"));
  const file = path.join(folder, "boardmark.sqlite");
  await migrate(file, PROJECT_ROOT);
  const { db, close } = await openDatabase(file);
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  return db;
}
