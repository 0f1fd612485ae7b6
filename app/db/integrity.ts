import Database from "better-sqlite3";
import { Client } from "pg";
import type { Queries } from "./database";

/**
 * What the engine itself finds wrong with a database: broken pages or indexes, and rows that refer to what is not there.
 * @returns each in words; none when all is well.
 */
export async function findBrokenStorage(address: string): Promise<readonly string[]> {
  return /^postgres(ql)?:\/\//.test(address) ? brokenPostgres(address) : brokenSqlite(address);
}

function brokenSqlite(file: string): readonly string[] {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const pages = (database.pragma("integrity_check") as readonly { readonly integrity_check: string }[]).map((row) => row.integrity_check).filter((word) => word !== "ok");
    const lost = database.pragma("foreign_key_check") as readonly { readonly table: string; readonly parent: string; readonly rowid: number | null }[];
    return [...pages.map((word) => `The file is damaged: ${word}`), ...lost.map(({ table, parent, rowid }) => `Row ${rowid ?? "?"} of ${table} refers to a row of ${parent} that is not there`)];
  } finally {
    database.close();
  }
}

async function brokenPostgres(address: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await client.query<{ name: string; valid: boolean; child: string; parent: string; own: string[]; theirs: string[] }>(FOREIGN_KEYS);
    const found: string[] = rows.filter(({ valid }) => !valid).map(({ name }) => `The rule ${name} is not enforced`);
    for (const { child, parent, own, theirs } of rows) {
      const pairs = own.map((column, index) => `p."${theirs[index]}" = c."${column}"`).join(" AND ");
      const given = own.map((column) => `c."${column}" IS NOT NULL`).join(" AND ");
      const lost = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${child} c WHERE ${given} AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${pairs})`);
      const n = lost.rows[0]?.n ?? 0;
      if (n > 0) found.push(`${n} rows of ${child} refer to rows of ${parent} that are not there`);
    }
    return found;
  } finally {
    await client.end();
  }
}

const FOREIGN_KEYS = `
  SELECT c.conname::text AS name, c.convalidated AS valid, c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
    (SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(number, place) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS own,
    (SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k(number, place) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number) AS theirs
  FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace ORDER BY c.conname`;

/** Closed rounds whose frozen counts do not add up to their seats, and rounds that are closed without counts; by their ids. */
export async function findUnbalancedRounds(db: Queries): Promise<readonly string[]> {
  const unbalanced = await db.$queryRaw<readonly { readonly id: string }[]>`
    SELECT "roundId" AS id FROM "Distribution"
    WHERE "level1" + "level2" + "level3" + "level4" + "level5" + "cantJudge" + "skipped" + "silent" <> "seats"`;
  const uncounted = await db.round.findMany({ where: { state: { not: "open" }, distribution: null }, select: { id: true } });
  return [...unbalanced, ...uncounted].map(({ id }) => id);
}

/** A file that rows name, and what its bytes must be. */
export type NamedFile = { readonly id: string; readonly size: number; readonly sha256: string };

/** Every evidence file that is shown, by id. */
export async function listNamedEvidence(db: Queries): Promise<readonly NamedFile[]> {
  return db.evidenceFile.findMany({ where: { removedAt: null }, select: { id: true, size: true, sha256: true }, orderBy: { id: "asc" } });
}
