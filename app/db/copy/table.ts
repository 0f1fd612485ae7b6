import { createHash } from "node:crypto";

export type ColumnKind = "text" | "integer" | "real" | "boolean" | "instant" | "bytes";
export type Column = { readonly name: string; readonly kind: ColumnKind };

/** A table as both engines know it. */
export type Table = {
  readonly name: string;
  /** By name, so that the engines agree whatever order their columns were added in. */
  readonly columns: readonly Column[];
  /** The columns of its primary key, in order. */
  readonly key: readonly string[];
  /** The tables its rows refer to. */
  readonly needs: readonly string[];
};

/** A value on its way: instants as ISO 8601 in UTC with milliseconds, bytes as base64. */
export type Cell = string | number | boolean | null;
/** One value a column, in the order of the table's columns. */
export type Row = readonly Cell[];

/** What a database held at one moment. */
export type Snapshot = {
  /** Those that others refer to come first. */
  readonly tables: readonly Table[];
  /** The migrations it has run, oldest first. */
  readonly migrations: readonly string[];
  /** Every row of a table, by its primary key. */
  readonly rows: (table: Table) => AsyncIterable<Row>;
};

/** An empty database that is being filled: all of it or nothing. */
export type Filling = Snapshot & { readonly insert: (table: Table, rows: readonly Row[]) => Promise<void> };

/** What a table came to: how many rows, and a hash over all of them that is the same on both engines. */
export type TableDigest = { readonly rows: number; readonly sha256: string };

/** A row as one line of JSON; the two line ends that JSON leaves as they are would break it. */
export function lineOf(table: Table, row: Row): string {
  const line = JSON.stringify(Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null])));
  return line.replace(/[\u2028\u2029]/g, (end) => (end === "\u2028" ? "\\u2028" : "\\u2029"));
}

/** @throws {Error} when the line is not a row of this table. */
export function rowOf(table: Table, line: string): Row {
  const read = JSON.parse(line) as Readonly<Record<string, Cell | undefined>>;
  if (Object.keys(read).length !== table.columns.length) throw new Error(`A line of ${table.name} has other columns than the table`);
  return table.columns.map(({ name }) => {
    const cell = read[name];
    if (cell === undefined) throw new Error(`A line of ${table.name} lacks ${name}`);
    return cell;
  });
}

/** Counts and hashes every row of a table. */
export async function digestTable(snapshot: Snapshot, table: Table): Promise<TableDigest> {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const row of snapshot.rows(table)) {
    hash.update(lineOf(table, row)).update("\n");
    rows += 1;
  }
  return { rows, sha256: hash.digest("hex") };
}

/**
 * Puts tables after those they refer to.
 * @throws {Error} when they refer to each other in a circle.
 */
export function inOrderOfNeed(tables: readonly Table[]): readonly Table[] {
  const left = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1));
  const placed = new Set<string>();
  const ordered: Table[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ name, needs }) => needs.every((need) => need === name || placed.has(need)));
    const [table] = left.splice(next, next < 0 ? 0 : 1);
    if (table === undefined) throw new Error(`These tables refer to each other in a circle: ${left.map(({ name }) => name).join(", ")}`);
    placed.add(table.name);
    ordered.push(table);
  }
  return ordered;
}

/** Rows in lots, for engines that take many at once. */
export async function* inLots(rows: AsyncIterable<Row>, size: number): AsyncGenerator<readonly Row[]> {
  let lot: Row[] = [];
  for await (const row of rows) {
    lot.push(row);
    if (lot.length < size) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}
