import type { Db } from "../../app/db/database";

/** What counting tries, signing in and lending out work move at any request; not what a refusal may write. */
const MOVES = new Set(["Session", "RateLimit", "Job", "WrittenRows"]);

export type Watch = { /** Rows of the watched tables that were added, removed or changed in any column so far. */ readonly written: () => Promise<number> };

/** Counts every row that is written from now on, by triggers in the database itself: what is undone with its transaction does not count. SQLite alone. */
export async function watchWrites(db: Db): Promise<Watch> {
  await db.$executeRawUnsafe(`CREATE TABLE "WrittenRows" ("n" INTEGER NOT NULL)`);
  await db.$executeRawUnsafe(`INSERT INTO "WrittenRows" VALUES (0)`);
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\'`);
  for (const { name } of tables.filter((table) => !MOVES.has(table.name))) {
    const columns = await db.$queryRawUnsafe<{ name: string }[]>(`SELECT name FROM pragma_table_info('${name}')`);
    const changed = columns.map((column) => `OLD."${column.name}" IS NOT NEW."${column.name}"`).join(" OR ");
    for (const [verb, condition] of [["INSERT", ""], ["DELETE", ""], ["UPDATE", `WHEN ${changed}`]] as const) {
      await db.$executeRawUnsafe(`CREATE TRIGGER "watch_${name}_${verb}" AFTER ${verb} ON "${name}" ${condition} BEGIN UPDATE "WrittenRows" SET n = n + 1; END`);
    }
  }
  return { written: async () => Number((await db.$queryRawUnsafe<{ n: number }[]>(`SELECT n FROM "WrittenRows"`))[0]?.n) };
}
