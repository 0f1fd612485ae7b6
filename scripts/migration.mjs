// Writes the SQL of a new migration for both engines: the difference between the models as committed and as they are now.
// Usage: node scripts/migration.mjs NAME [--from-empty]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { derivePostgresSchema, generate } from "./generate.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const [name, flag] = process.argv.slice(2);
if (!name || !/^\d{4}_[a-z_]+$/.test(name)) throw new Error("usage: node scripts/migration.mjs 0002_what_it_does [--from-empty]");

generate();
const before = mkdtempSync(path.join(os.tmpdir(), "boardmark-models-"));
if (flag !== "--from-empty") {
  const committed = execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { cwd: root, encoding: "utf8" });
  writeFileSync(path.join(before, "sqlite.prisma"), committed);
  writeFileSync(path.join(before, "postgresql.prisma"), derivePostgresSchema(committed));
}
for (const [engine, schema, folder] of [
  ["sqlite", "prisma/schema.prisma", "prisma/migrations"],
  ["postgresql", "prisma/postgresql/schema.prisma", "prisma/postgresql/migrations"],
]) {
  const from = flag === "--from-empty" ? ["--from-empty"] : ["--from-schema-datamodel", path.join(before, `${engine}.prisma`)];
  const run = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/prisma/build/index.js"), "migrate", "diff", ...from, "--to-schema-datamodel", schema, "--script"],
    { cwd: root, encoding: "utf8", env: { ...process.env, DATA_DIR: before } },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  mkdirSync(path.join(root, folder, name), { recursive: true });
  writeFileSync(path.join(root, folder, name, "migration.sql"), run.stdout);
}
