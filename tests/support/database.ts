import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import type { Db, Engine } from "../../app/db/database";
import { openDatabase } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";

export const PROJECT_ROOT = path.resolve(import.meta.dirname, "../..");

/** Where a test's own empty database is, and how to be rid of it once nobody is connected. */
export type DatabaseAddress = { readonly address: string; readonly remove: () => Promise<void> };

/** A real, migrated database of this test's own, removed when the test ends. */
export async function createTestDatabase(): Promise<Db> {
  const { db, remove } = await createMigratedDatabase();
  onTestFinished(remove);
  return db;
}

/** As `createTestDatabase`, for a whole file: the caller removes it, in `afterAll`. */
export async function createMigratedDatabase(): Promise<{ readonly db: Db; readonly address: string; readonly remove: () => Promise<void> }> {
  const place = await createDatabaseAddress();
  await migrate(place.address, PROJECT_ROOT);
  const { db, close } = await openDatabase(place.address);
  return {
    db,
    address: place.address,
    remove: async () => {
      await close();
      await place.remove();
    },
  };
}

/** An empty database on the engine that BOARDMARK_TEST_ENGINE names: sqlite (the default) or postgresql. */
export async function createDatabaseAddress(): Promise<DatabaseAddress> {
  return createAddressOn(process.env["BOARDMARK_TEST_ENGINE"] === "postgresql" ? "postgresql" : "sqlite");
}

/** An empty database on this engine, for tests that say themselves which one they mean. */
export async function createAddressOn(engine: Engine): Promise<DatabaseAddress> {
  return engine === "postgresql" ? createPostgres() : createSqlite();
}

async function createSqlite(): Promise<DatabaseAddress> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-test-"));
  return {
    address: path.join(folder, "boardmark.sqlite"),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function createPostgres(): Promise<DatabaseAddress> {
  const server = new URL(process.env["TEST_POSTGRES_URL"] ?? "postgresql://root@127.0.0.1:5432/test");
  const name = `boardmark_test_${randomBytes(8).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return { address: address.href, remove: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onServer(server: URL, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
