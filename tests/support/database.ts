import { createHash, randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import type { Db, Engine } from "../../app/db/database";
import { openDatabase } from "../../app/db/database";
import { migrate, readMigrations } from "../../app/db/migrate";

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
  const place = process.env["BOARDMARK_TEST_ENGINE"] === "postgresql" ? await copyPostgres() : await copySqlite();
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

/** Names the migrations there are: a migrated database is made once for them and copied from then on. */
function nameOfMigrations(folder: string): string {
  const hash = createHash("sha256");
  for (const { name, checksum } of readMigrations(path.join(PROJECT_ROOT, folder))) hash.update(`${name} ${checksum}\n`);
  return hash.digest("hex").slice(0, 16);
}

async function copySqlite(): Promise<DatabaseAddress> {
  const made = path.join(os.tmpdir(), `boardmark-migrated-${nameOfMigrations("prisma/migrations")}.sqlite`);
  if (!existsSync(made)) {
    const beside = `${made}.${randomBytes(8).toString("hex")}`;
    await migrate(beside, PROJECT_ROOT);
    // The last connection to close has written everything into the one file, which appears whole or not at all.
    renameSync(beside, made);
  }
  const place = await createSqlite();
  copyFileSync(made, place.address);
  return place;
}

async function copyPostgres(): Promise<DatabaseAddress> {
  const server = postgresServer();
  const made = `boardmark_migrated_${nameOfMigrations("prisma/postgresql/migrations")}`;
  await onServer(server, async (client) => {
    // One at a time: two workers that begin together make it once.
    await client.query("SELECT pg_advisory_lock(7203116)");
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [made]);
    if (rowCount !== 0) return;
    const beside = `${made}_new`;
    await client.query(`DROP DATABASE IF EXISTS ${beside}`);
    await client.query(`CREATE DATABASE ${beside}`);
    await migrate(databaseOn(server, beside), PROJECT_ROOT);
    await client.query(`ALTER DATABASE ${beside} RENAME TO ${made}`);
  });
  return createPostgres(made);
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

async function createPostgres(template = "template1"): Promise<DatabaseAddress> {
  const server = postgresServer();
  const name = `boardmark_test_${randomBytes(8).toString("hex")}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return { address: databaseOn(server, name), remove: () => onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}

function postgresServer(): URL {
  return new URL(process.env["TEST_POSTGRES_URL"] ?? "postgresql://root@127.0.0.1:5432/test");
}

function databaseOn(server: URL, name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

async function onServer(server: URL, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
