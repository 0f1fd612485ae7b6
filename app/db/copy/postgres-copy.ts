import { Client } from "pg";
import { migrate } from "../migrate";
import { inOrderOfNeed, type Cell, type ColumnKind, type Filling, type Row, type Snapshot, type Table } from "./table";

const KINDS: Readonly<Record<string, ColumnKind>> = {
  text: "text",
  integer: "integer",
  "double precision": "real",
  boolean: "boolean",
  "timestamp without time zone": "instant",
  bytea: "bytes",
};
/** Where a database is made before it takes its place. */
const ASIDE = "boardmark_filling";
const FETCH = 2_000;

/** Values as the server writes them: what they mean is decided here, not by the driver. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** Reads the database as it stands at this moment, while others go on writing. */
export async function readPostgres<T>(address: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return connected(address, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return work(await snapshotOf(client, await placeOf(client)));
  });
}

/** Whether no table of the database has a row. */
export async function isPostgresEmpty(address: string): Promise<boolean> {
  return connected(address, async (client) => {
    const place = await placeOf(client);
    for (const name of await tableNames(client, place)) {
      if (name !== "_prisma_migrations" && ((await client.query(`SELECT 1 FROM "${place}"."${name}" LIMIT 1`)).rowCount ?? 0) > 0) return false;
    }
    return true;
  });
}

/**
 * Makes the database anew in a schema aside and moves it to its place in one transaction when it is whole: what stood there is
 * replaced, or stays as it was when anything fails.
 * @throws {Error} when the place holds tables that are not Boardmark's.
 */
export async function fillPostgres(address: string, root: string, migrations: readonly string[], work: (filling: Filling) => Promise<void>): Promise<void> {
  await connected(address, async (client) => {
    const place = await placeOf(client);
    const drop = () => client.query(`DROP SCHEMA IF EXISTS "${ASIDE}" CASCADE`);
    await drop();
    await client.query(`CREATE SCHEMA "${ASIDE}"`);
    try {
      await migrate(inSchema(address, ASIDE), root, migrations);
      await client.query("BEGIN");
      await work({ ...(await snapshotOf(client, ASIDE)), insert: (table, rows) => insert(client, table, rows) });
      await client.query("COMMIT");
      await migrate(inSchema(address, ASIDE), root);
      await client.query("BEGIN");
      await takePlace(client, place);
      await client.query("COMMIT");
    } catch (fault) {
      await client.query("ROLLBACK");
      await drop();
      throw fault;
    }
  });
}

async function takePlace(client: Client, place: string): Promise<void> {
  const ours = await tableNames(client, ASIDE);
  const standing = await tableNames(client, place);
  const foreign = standing.filter((name) => !ours.includes(name));
  if (foreign.length > 0) throw new Error(`The database holds tables that are not this version's: ${foreign.join(", ")}`);
  for (const name of standing) await client.query(`DROP TABLE "${place}"."${name}" CASCADE`);
  const functions = await client.query<{ name: string }>(`SELECT proname AS name FROM pg_proc WHERE pronamespace = $1::regnamespace ORDER BY proname`, [`"${ASIDE}"`]);
  for (const { name } of functions.rows) {
    await client.query(`DROP FUNCTION IF EXISTS "${place}"."${name}"()`);
    await client.query(`ALTER FUNCTION "${ASIDE}"."${name}"() SET SCHEMA "${place}"`);
  }
  for (const name of ours) await client.query(`ALTER TABLE "${ASIDE}"."${name}" SET SCHEMA "${place}"`);
  await client.query(`DROP SCHEMA "${ASIDE}"`);
}

async function connected<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function inSchema(address: string, schema: string): string {
  const url = new URL(address);
  url.searchParams.set("options", `-c search_path=${schema}`);
  return url.href;
}

async function placeOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string | null }>("SELECT current_schema() AS name");
  return rows[0]?.name ?? "public";
}

async function tableNames(client: Client, schema: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`SELECT tablename::text AS name FROM pg_tables WHERE schemaname = $1 ORDER BY tablename`, [schema]);
  return rows.map(({ name }) => name);
}

async function snapshotOf(client: Client, schema: string): Promise<Snapshot> {
  // A schema aside is reached by its name, and so are the functions that its triggers call.
  await client.query(`SET LOCAL search_path = "${schema}"`);
  const done = await client.query<{ name: string }>(`SELECT migration_name::text AS name FROM "_prisma_migrations" ORDER BY migration_name COLLATE "C"`);
  return { tables: await tablesOf(client, schema), migrations: done.rows.map(({ name }) => name), rows: (table) => rowsOf(client, table) };
}

async function tablesOf(client: Client, schema: string): Promise<readonly Table[]> {
  const columns = await client.query<{ table: string; name: string; type: string }>(
    `SELECT table_name::text AS table, column_name::text AS name, data_type::text AS type FROM information_schema.columns WHERE table_schema = $1 AND table_name <> '_prisma_migrations'`,
    [schema],
  );
  const constraints = await client.query<{ table: string; kind: string; target: string | null; columns: string[] }>(
    `SELECT t.relname::text AS table, c.contype::text AS kind, f.relname::text AS target,
       (SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(number, place) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) AS columns
     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid LEFT JOIN pg_class f ON f.oid = c.confrelid
     WHERE t.relnamespace = $1::regnamespace AND c.contype IN ('p', 'f')`,
    [`"${schema}"`],
  );
  return inOrderOfNeed(
    [...new Set(columns.rows.map(({ table }) => table))].map((name) => {
      const own = constraints.rows.filter(({ table }) => table === name);
      return {
        name,
        columns: columns.rows.filter(({ table }) => table === name).map((column) => ({ name: column.name, kind: kindOf(column) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
        key: own.find(({ kind }) => kind === "p")?.columns ?? [],
        needs: own.flatMap(({ target }) => (target === null ? [] : [target])),
      };
    }),
  );
}

function kindOf({ table, name, type }: { readonly table: string; readonly name: string; readonly type: string }): ColumnKind {
  const kind = KINDS[type];
  if (kind === undefined) throw new Error(`${table}.${name} has the type ${type}, which nobody knows how to copy`);
  return kind;
}

async function* rowsOf(client: Client, table: Table): AsyncGenerator<Row> {
  // In the order of bytes, as the embedded database has it.
  const order = table.key.map((name) => (table.columns.some((column) => column.name === name && column.kind === "text") ? `"${name}" COLLATE "C"` : `"${name}"`));
  await client.query(`DECLARE reading NO SCROLL CURSOR FOR SELECT ${table.columns.map(({ name }) => `"${name}"`).join(", ")} FROM "${table.name}" ORDER BY ${order.join(", ")}`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `FETCH ${FETCH} FROM reading`, rowMode: "array", types: AS_TEXT });
    for (const row of rows) yield row.map((value, index) => readCell(value, table.columns[index]?.kind));
    if (rows.length < FETCH) break;
  }
  await client.query("CLOSE reading");
}

function readCell(value: string | null, kind: ColumnKind | undefined): Cell {
  if (value === null) return null;
  if (kind === "boolean") return value === "t";
  if (kind === "integer" || kind === "real") return Number(value);
  if (kind === "instant") return new Date(`${value.replace(" ", "T")}Z`).toISOString();
  if (kind === "bytes") return Buffer.from(value.slice(2), "hex").toString("base64");
  return value;
}

async function insert(client: Client, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  const lot = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, writeCell(row[index] ?? null, column.kind)])));
  try {
    await client.query(`INSERT INTO "${name}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${name}", $1::json)`, [JSON.stringify(lot)]);
  } catch (fault) {
    throw new Error(`${name} takes not all of its rows: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
  }
}

function writeCell(cell: Cell, kind: ColumnKind): Cell {
  return kind === "bytes" && cell !== null ? `\\x${Buffer.from(String(cell), "base64").toString("hex")}` : cell;
}
