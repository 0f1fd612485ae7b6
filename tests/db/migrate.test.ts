import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../app/db/database";
import { migrate } from "../../app/db/migrate";
import { bundleProgram } from "../support/bundle";
import { PROJECT_ROOT } from "../support/database";
import { ENGINES, newAddress, newFolder } from "../support/engines";

const ONE = { "0001_one": `CREATE TABLE "One" ("id" TEXT NOT NULL PRIMARY KEY); INSERT INTO "One" VALUES ('kept');` };
const TWO = { "0002_two": `CREATE TABLE "Two" ("id" TEXT NOT NULL PRIMARY KEY); INSERT INTO "One" VALUES ('added');` };

describe.each(ENGINES)("%s", (engine) => {
  test("of three processes that start together each migration is run by one", async () => {
    const address = await newAddress(engine);
    const program = await bundleProgram("tests/support/migrate-once.ts");
    const ran = await Promise.all([1, 2, 3].map(() => runOnce(program, address)));
    const names = ran.flatMap((line) => JSON.parse(line) as readonly string[]);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toContain("0170_jobs");
    expect(await migrate(address, PROJECT_ROOT)).toEqual([]);
  });

  test("a migration that fails half-way leaves nothing of itself, and goes on once it is mended", async () => {
    const address = await newAddress(engine);
    await migrate(address, rootOf(ONE));
    const broken = { "0002_two": `${TWO["0002_two"]} INSERT INTO "Nowhere" VALUES ('x');` };
    await expect(migrate(address, rootOf({ ...ONE, ...broken }))).rejects.toThrow(/Nowhere/);
    expect(await idsOf(address, "One")).toEqual(["kept"]);
    await expect(idsOf(address, "Two")).rejects.toThrow();
    expect(await migrate(address, rootOf({ ...ONE, ...TWO }))).toEqual(["0002_two"]);
    expect(await idsOf(address, "One")).toEqual(["added", "kept"]);
    expect(await idsOf(address, "Two")).toEqual([]);
  });

  test("a newer database is refused, and so is one whose migrations were changed; neither is touched", async () => {
    const address = await newAddress(engine);
    await migrate(address, rootOf({ ...ONE, ...TWO }));
    await expect(migrate(address, rootOf({ ...ONE, "0003_three": "CREATE TABLE \"Three\" (\"id\" TEXT);" }))).rejects.toThrow("The database is newer than this version of Boardmark: it holds the migration 0002_two. Start the newer version.");
    await expect(migrate(address, rootOf({ ...TWO, "0001_one": `${ONE["0001_one"]} ` }))).rejects.toThrow("The migration 0001_one was changed after this database ran it.");
    await expect(idsOf(address, "Three")).rejects.toThrow();
    expect(await idsOf(address, "One")).toEqual(["added", "kept"]);
  });
});

/** A folder with these migrations for both engines. */
function rootOf(migrations: Readonly<Record<string, string>>): string {
  const root = newFolder();
  for (const [name, sql] of Object.entries(migrations)) {
    for (const folder of ["prisma/migrations", "prisma/postgresql/migrations"]) {
      mkdirSync(path.join(root, folder, name), { recursive: true });
      writeFileSync(path.join(root, folder, name, "migration.sql"), sql);
    }
  }
  return root;
}

async function idsOf(address: string, table: string): Promise<readonly string[]> {
  const { db, close } = await openDatabase(address);
  try {
    const rows = await db.$queryRawUnsafe<readonly { readonly id: string }[]>(`SELECT "id" FROM "${table}" ORDER BY "id"`);
    return rows.map(({ id }) => id);
  } finally {
    await close();
  }
}

function runOnce(program: string, address: string): Promise<string> {
  const child = spawn(process.execPath, [program, address, PROJECT_ROOT], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resolve, reject) => void child.on("exit", (code) => (code === 0 ? resolve(out) : reject(new Error(`It ended with ${code}: ${out}`)))));
}
