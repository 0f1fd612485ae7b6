import { existsSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { migrate } from "../migrate";
import { inOrderOfNeed, type Cell, type ColumnKind, type Filling, type Row, type Snapshot, type Table } from "./table";

const KINDS: Readonly<Record<string, ColumnKind>> = { TEXT: "text", INTEGER: "integer", REAL: "real", BOOLEAN: "boolean", DATETIME: "instant", BLOB: "bytes" };

/** Reads the embedded database as it stands at this moment, while others go on writing. @throws when there is none. */
export async function readSqlite<T>(file: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new Error(`There is no database at ${file}`);
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    // The first read inside a transaction fixes what all later ones see.
    database.exec("BEGIN");
    return await work(snapshotOf(database));
  } finally {
    database.close();
  }
}

/** Whether no table of the database has a row; a database that is not there has none. */
export function isSqliteEmpty(file: string): boolean {
  if (!existsSync(file)) return true;
  const database = new Database(file, { readonly: true });
  try {
    return tablesOf(database).every(({ name }) => database.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get() === undefined);
  } finally {
    database.close();
  }
}

/**
 * Makes the database anew beside its place and puts it there in one step when it is whole: what stood there is replaced, or
 * stays as it was when anything fails.
 */
export async function fillSqlite(file: string, root: string, migrations: readonly string[], work: (filling: Filling) => Promise<void>): Promise<void> {
  const beside = `${file}.filling`;
  removeDatabase(beside);
  try {
    await migrate(beside, root, migrations);
    const database = new Database(beside);
    try {
      database.pragma("foreign_keys = OFF");
      database.exec("BEGIN");
      await work({ ...snapshotOf(database), insert: async (table, rows) => insert(database, table, rows) });
      const broken = database.pragma("foreign_key_check") as readonly { readonly table: string }[];
      if (broken.length > 0) throw new Error(`${broken.length} rows refer to what is not there, the first in ${broken[0]?.table}`);
      database.exec("COMMIT");
    } finally {
      database.close();
    }
    await migrate(beside, root);
    const whole = new Database(beside);
    try {
      // SQLite's own copy: one transaction on what stands there.
      await whole.backup(file);
    } finally {
      whole.close();
    }
  } finally {
    removeDatabase(beside);
  }
}

function removeDatabase(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${end}`, { force: true });
}

function snapshotOf(database: Database.Database): Snapshot {
  const done = database.prepare(`SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY migration_name`).all() as { readonly name: string }[];
  return { tables: tablesOf(database), migrations: done.map(({ name }) => name), rows: (table) => rowsOf(database, table) };
}

function tablesOf(database: Database.Database): readonly Table[] {
  const names = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_prisma_migrations'`).all() as { readonly name: string }[];
  return inOrderOfNeed(
    names.map(({ name }) => {
      const columns = database.pragma(`table_info("${name}")`) as readonly { readonly name: string; readonly type: string; readonly pk: number }[];
      const references = database.pragma(`foreign_key_list("${name}")`) as readonly { readonly table: string }[];
      return {
        name,
        columns: columns.map((column) => ({ name: column.name, kind: kindOf(name, column) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
        key: columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk).map((column) => column.name),
        needs: references.map(({ table }) => table),
      };
    }),
  );
}

function kindOf(table: string, { name, type }: { readonly name: string; readonly type: string }): ColumnKind {
  const kind = KINDS[type.toUpperCase()];
  if (kind === undefined) throw new Error(`${table}.${name} has the type ${type}, which nobody knows how to copy`);
  return kind;
}

async function* rowsOf(database: Database.Database, table: Table): AsyncGenerator<Row> {
  const columns = table.columns.map(({ name }) => `"${name}"`).join(", ");
  const query = database.prepare(`SELECT ${columns} FROM "${table.name}" ORDER BY ${table.key.map((name) => `"${name}"`).join(", ")}`).raw();
  for (const row of query.iterate() as IterableIterator<readonly unknown[]>) yield row.map((value, index) => readCell(value, table.columns[index]?.kind));
}

function readCell(value: unknown, kind: ColumnKind | undefined): Cell {
  if (value === null || value === undefined) return null;
  if (kind === "boolean") return value === 1;
  if (kind === "instant") return new Date(value as string | number).toISOString();
  if (kind === "bytes") return (value as Buffer).toString("base64");
  return value as string | number;
}

function insert(database: Database.Database, { name, columns }: Table, rows: readonly Row[]): void {
  const statement = database.prepare(`INSERT INTO "${name}" (${columns.map((column) => `"${column.name}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`);
  for (const row of rows) statement.run(row.map((cell, index) => writeCell(cell, columns[index]?.kind)));
}

/** As Prisma's adapter stores it. */
function writeCell(cell: Cell, kind: ColumnKind | undefined): string | number | Buffer | null {
  if (cell === null) return null;
  if (kind === "boolean") return cell === true ? 1 : 0;
  if (kind === "instant") return new Date(String(cell)).toISOString().replace("Z", "+00:00");
  if (kind === "bytes") return Buffer.from(String(cell), "base64");
  return cell as string | number;
}
