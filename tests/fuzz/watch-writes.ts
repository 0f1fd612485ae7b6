import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Db } from "../../app/db/database";

/** Tables that any request moves: counts of tries, and this count itself. */
const MOVES = new Set(["RateLimit", "WrittenRows"]);
/** Tables in which using a session or lending out work changes rows; a new row is a write all the same. */
const USED = new Set(["Session", "Job"]);
/** A session that takes another's place, beginning included, is that one under another token: an earlier input changed its person's roles. */
const BEGINS = `WHEN NOT EXISTS (SELECT 1 FROM "Session" s WHERE s."personId" = NEW."personId" AND s."createdAt" = NEW."createdAt" AND s."replacedAt" IS NOT NULL)`;

export type Watch = { /** Rows that were added, removed or changed in any column so far, and files of evidence there are. */ readonly written: () => Promise<number> };

/** Has the database itself count every row that is written from now on, by triggers: what is undone with its transaction does not count. SQLite alone. */
export async function addWriteCount(db: Db): Promise<void> {
  await db.$executeRawUnsafe(`CREATE TABLE "WrittenRows" ("n" INTEGER NOT NULL)`);
  await db.$executeRawUnsafe(`INSERT INTO "WrittenRows" VALUES (0)`);
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\'`);
  for (const { name } of tables.filter((table) => !MOVES.has(table.name))) {
    const columns = await db.$queryRawUnsafe<{ name: string }[]>(`SELECT name FROM pragma_table_info('${name}')`);
    const changed = columns.map((column) => `OLD."${column.name}" IS NOT NEW."${column.name}"`).join(" OR ");
    const verbs = [["INSERT", name === "Session" ? BEGINS : ""], ["DELETE", ""], ["UPDATE", `WHEN ${changed}`]] as const;
    for (const [verb, condition] of verbs.slice(0, USED.has(name) ? 1 : 3)) {
      await db.$executeRawUnsafe(`CREATE TRIGGER "watch_${name}_${verb}" AFTER ${verb} ON "${name}" ${condition} BEGIN UPDATE "WrittenRows" SET n = n + 1; END`);
    }
  }
}

/** Reads that count, and beside it the files of evidence in a folder. */
export function watchWrites(db: Db, dataDir: string | null): Watch {
  const folder = dataDir === null ? null : path.join(dataDir, "evidence");
  const files = () => (folder !== null && existsSync(folder) ? readdirSync(folder).length * 1_000_000 : 0);
  return { written: async () => Number((await db.$queryRawUnsafe<{ n: number }[]>(`SELECT n FROM "WrittenRows"`))[0]?.n) + files() };
}
