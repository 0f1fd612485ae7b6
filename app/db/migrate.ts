import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { Client } from "pg";

/** The columns of Prisma's own record, so that Prisma's tools agree about what has run. */
const RECORD = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
  postgresql: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`,
} as const;

/** One key for the whole service: two processes that start together migrate one after the other. */
const LOCK_KEY = 7_203_115;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };
type Connection = {
  readonly run: (sql: string) => Promise<void>;
  readonly applied: () => Promise<readonly { name: string; checksum: string }[]>;
  readonly record: (migration: Migration) => Promise<void>;
};

/**
 * Brings the database that `address` names up to the migrations under `root`/prisma, one process at a
 * time, each migration whole or not at all.
 * @param only the names of the migrations to run; absent: all there are.
 * @returns the names of the migrations that were run, oldest first.
 * @throws when the database holds a migration this version does not know (it is newer) or one that was
 *   changed after it ran, or when a migration fails; what failed is rolled back.
 */
export async function migrate(address: string, root: string, only?: readonly string[]): Promise<readonly string[]> {
  function read(folder: string): readonly Migration[] {
    return readMigrations(path.join(root, folder)).filter(({ name }) => only === undefined || only.includes(name));
  }
  if (/^postgres(ql)?:\/\//.test(address)) {
    const client = new Client({ connectionString: address });
    await client.connect();
    try {
      return await migratePostgres(client, read("prisma/postgresql/migrations"));
    } finally {
      await client.end();
    }
  }
  const file = new Database(address);
  try {
    file.pragma("busy_timeout = 30000");
    file.pragma("journal_mode = WAL");
    file.pragma("synchronous = FULL");
    return await migrateSqlite(file, read("prisma/migrations"));
  } finally {
    file.close();
  }
}

/** Reads a folder of migrations, oldest first. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const sql = readFileSync(path.join(folder, entry.name, "migration.sql"), "utf8");
      return { name: entry.name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function migrateSqlite(file: Database.Database, migrations: readonly Migration[]): Promise<readonly string[]> {
  const connection: Connection = {
    run: async (sql) => void file.exec(sql),
    applied: async () =>
      file.prepare(`SELECT migration_name AS name, checksum FROM "_prisma_migrations"`).all() as { name: string; checksum: string }[],
    record: async ({ name, checksum }) =>
      void file
        .prepare(`INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES (?, ?, current_timestamp, ?, 1)`)
        .run(randomUUID(), checksum, name),
  };
  file.pragma("foreign_keys = OFF");
  return applyInOrder(connection, RECORD.sqlite, "BEGIN IMMEDIATE", migrations);
}

async function migratePostgres(client: Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  const connection: Connection = {
    run: async (sql) => void (await client.query(sql)),
    applied: async () => (await client.query<{ name: string; checksum: string }>(`SELECT migration_name AS name, checksum FROM "_prisma_migrations"`)).rows,
    record: async ({ name, checksum }) =>
      void (await client.query(
        `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)`,
        [randomUUID(), checksum, name],
      )),
  };
  await client.query("SELECT pg_advisory_lock($1)", [LOCK_KEY]);
  try {
    return await applyInOrder(connection, RECORD.postgresql, "BEGIN", migrations);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [LOCK_KEY]);
  }
}

async function applyInOrder(connection: Connection, record: string, begin: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  await connection.run(record);
  const done: string[] = [];
  for (const migration of migrations) {
    await connection.run(begin);
    try {
      // Read inside the lock: another process may just have run it.
      const known = await connection.applied();
      assertKnown(known, migrations);
      if (!known.some(({ name }) => name === migration.name)) {
        await connection.run(migration.sql);
        await connection.record(migration);
        done.push(migration.name);
      }
      await connection.run("COMMIT");
    } catch (error) {
      await connection.run("ROLLBACK");
      throw error;
    }
  }
  return done;
}

function assertKnown(applied: readonly { name: string; checksum: string }[], migrations: readonly Migration[]): void {
  for (const { name, checksum } of applied) {
    const ours = migrations.find((migration) => migration.name === name);
    if (!ours) throw new Error(`The database is newer than this version of Boardmark: it holds the migration ${name}. Start the newer version.`);
    if (ours.checksum !== checksum) throw new Error(`The migration ${name} was changed after this database ran it.`);
  }
}
