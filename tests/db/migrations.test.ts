import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { Db } from "../../app/db/database";
import { openDatabase } from "../../app/db/database";
import { readMigrations } from "../../app/db/migrate";
import { derivePostgresSchema } from "../../scripts/generate.mjs";
import { createDatabaseAddress, createTestDatabase, PROJECT_ROOT } from "../support/database";

const isPostgres = process.env["BOARDMARK_TEST_ENGINE"] === "postgresql";
const schema = isPostgres ? "prisma/postgresql/schema.prisma" : "prisma/schema.prisma";

test("the models for PostgreSQL are the one set of models", () => {
  expect(readFileSync(path.join(PROJECT_ROOT, "prisma/postgresql/schema.prisma"), "utf8")).toBe(
    derivePostgresSchema(readFileSync(path.join(PROJECT_ROOT, "prisma/schema.prisma"), "utf8")),
  );
});

test("both engines have the same migrations by name", () => {
  const names = (folder: string) => readMigrations(path.join(PROJECT_ROOT, folder)).map(({ name }) => name);
  expect(names("prisma/migrations")).toEqual(names("prisma/postgresql/migrations"));
});

test("the migrations lead to the models, column by column and index by index", async () => {
  const migrated = await shapeOf(await createTestDatabase());
  expect(migrated.length).toBeGreaterThan(100);
  const place = await createDatabaseAddress();
  const { db, close } = await openDatabase(place.address);
  try {
    for (const statement of statementsFromModels()) await db.$executeRawUnsafe(statement);
    expect(migrated).toEqual(await shapeOf(db));
  } finally {
    await close();
    await place.remove();
  }
});

function statementsFromModels(): readonly string[] {
  const prisma = path.join(PROJECT_ROOT, "node_modules/prisma/build/index.js");
  // Prisma's tools open the database under DATA_DIR, though they need none for this.
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-test-"));
  const run = spawnSync(process.execPath, [prisma, "migrate", "diff", "--from-empty", "--to-schema-datamodel", schema, "--script"], {
    cwd: PROJECT_ROOT,
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: folder, CHECKPOINT_DISABLE: "1" },
  });
  rmSync(folder, { recursive: true, force: true });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout
    .split(/;\s*$/m)
    .map((statement) => statement.replace(/^--.*$/gm, "").trim())
    .filter((statement) => statement !== "");
}

/** Tables' columns and indexes, one line each, without the record of migrations. */
async function shapeOf(db: Db): Promise<readonly string[]> {
  const rows = await db.$queryRawUnsafe<Readonly<Record<string, unknown>>[]>(isPostgres ? POSTGRES_SHAPE : SQLITE_SHAPE);
  return rows.map((row) => Object.values(row).join(" | ")).sort();
}

const SQLITE_SHAPE = `
  SELECT m.name AS a, c.name AS b, c.type AS c, CAST(c."notnull" AS TEXT) AS d, c.dflt_value AS e, CAST(c.pk AS TEXT) AS f
    FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_prisma%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'
  UNION ALL SELECT tbl_name, name, sql, '', '', '' FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
  UNION ALL SELECT m.name, k."from", k."table", k."to", k.on_update, k.on_delete FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) k WHERE m.type = 'table'`;

const POSTGRES_SHAPE = `
  SELECT table_name::text AS a, column_name::text AS b, data_type::text AS c, is_nullable::text AS d, column_default::text AS e
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION ALL SELECT tablename::text, indexname::text, indexdef, '', '' FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  UNION ALL SELECT conrelid::regclass::text, conname::text, pg_get_constraintdef(oid), '', '' FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%prisma%'`;
