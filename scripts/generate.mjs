// Derives prisma/postgresql/schema.prisma from prisma/schema.prisma and generates both clients, when the models changed.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const generated = path.join(root, "app/db/generated");
const postgresSchema = path.join(root, "prisma/postgresql/schema.prisma");

export function derivePostgresSchema(models) {
  return models
    .replace(/^\/\/ The one set of models\..*\n/, "// Derived from ../schema.prisma by scripts/generate.mjs. Do not edit.\n")
    .replace('"../app/db/generated/sqlite"', '"../../app/db/generated/postgresql"')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"file:boardmark.sqlite"', '"postgresql://unused"');
}

export function generate() {
  const models = readFileSync(path.join(root, "prisma/schema.prisma"), "utf8");
  const derived = derivePostgresSchema(models);
  mkdirSync(path.dirname(postgresSchema), { recursive: true });
  if (!existsSync(postgresSchema) || readFileSync(postgresSchema, "utf8") !== derived) writeFileSync(postgresSchema, derived);
  const stamp = path.join(generated, "stamp");
  const hash = createHash("sha256").update(models).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  for (const schema of ["prisma/schema.prisma", "prisma/postgresql/schema.prisma"]) {
    const prisma = path.join(root, "node_modules/prisma/build/index.js");
    const run = spawnSync(process.execPath, [prisma, "generate", `--schema=${schema}`], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    });
    if (run.status !== 0) throw new Error(`prisma generate failed for ${schema}:\n${run.stdout}${run.stderr}`);
  }
  mkdirSync(generated, { recursive: true });
  writeFileSync(stamp, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
