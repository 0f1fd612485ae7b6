import type { Queries, Transaction } from "./database";

type Column = { readonly table: string; readonly column: string };
type Link = Column & { readonly parent: string; readonly parentColumn: string };
/** A table of a trust's own, and the condition that finds its rows. */
export type TrustTable = { readonly table: string; readonly condition: string };

/** Public records about a trust, and what others keep under its public code: they stay. */
const STAYS = new Set(["DmaEntry", "SavedPeer"]);
/** What a column of this name points at, where no foreign key says so. */
const BY_NAME: Readonly<Record<string, readonly [parent: string, column: string]>> = {
  assessmentId: ["Assessment", "id"],
  roundId: ["Round", "id"],
  seatId: ["Seat", "id"],
  actionId: ["Action", "id"],
};
/** At these a trust's code stands in another column. */
const BY_ORGANISATION = ["RoleMembership", "RoleRequest", "Paper"];

/**
 * Every table that holds what is a trust's own, parents first: found by following the database's own columns and foreign keys, so
 * that a table added tomorrow is among them.
 */
export async function findTrustTables(db: Queries, trustCode: string): Promise<readonly TrustTable[]> {
  const columns = await readColumns(db);
  const links = [...(await readForeignKeys(db)), ...linksByName(columns)].filter(({ table, parent }) => table !== parent && !STAYS.has(table));
  const code = `'${trustCode.replaceAll("'", "''")}'`;
  const conditions = new Map<string, Set<string>>();
  for (const { table, column } of columns) {
    const isOwn = column === "trustCode" || (column === "organisationCode" && BY_ORGANISATION.includes(table));
    if (isOwn && !STAYS.has(table)) addTo(conditions, table, `"${column}" = ${code}`);
  }
  const order = parentsFirst([...conditions.keys()], links);
  for (const parent of order) {
    const found = conditionOf(conditions, parent);
    for (const { table, column, parentColumn } of links.filter((link) => link.parent === parent)) {
      addTo(conditions, table, `"${column}" IN (SELECT "${parentColumn}" FROM "${parent}" WHERE ${found})`);
    }
  }
  return order.map((table) => ({ table, condition: conditionOf(conditions, table) }));
}

/** The rows of a table of a trust's own. */
export function readTrustRows(db: Queries, { table, condition }: TrustTable): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return db.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}" WHERE ${condition}`);
}

/** Deletes the rows of every table of a trust's own, children first. @returns how many rows went. */
export async function deleteTrustRows(tx: Transaction, trustCode: string): Promise<number> {
  let deleted = 0;
  for (const { table, condition } of (await findTrustTables(tx, trustCode)).toReversed()) {
    deleted += await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE ${condition}`);
  }
  return deleted;
}

function addTo(conditions: Map<string, Set<string>>, table: string, condition: string): void {
  conditions.set(table, (conditions.get(table) ?? new Set()).add(condition));
}

function conditionOf(conditions: ReadonlyMap<string, ReadonlySet<string>>, table: string): string {
  return `(${[...(conditions.get(table) ?? [])].join(" OR ")})`;
}

/** The tables that hang on the roots, each after all that it hangs on. */
function parentsFirst(roots: readonly string[], links: readonly Link[]): readonly string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  function visit(table: string): void {
    if (seen.has(table)) return;
    seen.add(table);
    for (const { table: child } of links.filter(({ parent }) => parent === table)) visit(child);
    order.unshift(table);
  }
  roots.forEach(visit);
  return order;
}

function linksByName(columns: readonly Column[]): readonly Link[] {
  return columns.flatMap(({ table, column }) => {
    const [parent, parentColumn] = BY_NAME[column] ?? [];
    return parent === undefined || parentColumn === undefined ? [] : [{ table, column, parent, parentColumn }];
  });
}

/** PostgreSQL reads '1' beside a number as a number; SQLite compares a text with a number, and they differ. Neither fails. */
async function isSqlite(db: Queries): Promise<boolean> {
  const [row] = await db.$queryRawUnsafe<{ same: number }[]>("SELECT CASE WHEN '1' = 1 THEN 1 ELSE 0 END AS same");
  return Number(row?.same) === 0;
}

async function readColumns(db: Queries): Promise<readonly Column[]> {
  return db.$queryRawUnsafe<Column[]>(
    (await isSqlite(db))
      ? `SELECT m.name AS "table", p.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'`
      : `SELECT table_name::text AS "table", column_name::text AS "column" FROM information_schema.columns WHERE table_schema = current_schema()`,
  );
}

async function readForeignKeys(db: Queries): Promise<readonly Link[]> {
  return db.$queryRawUnsafe<Link[]>(
    (await isSqlite(db))
      ? `SELECT m.name AS "table", f."from" AS "column", f."table" AS "parent", f."to" AS "parentColumn" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`
      : `SELECT k.table_name::text AS "table", k.column_name::text AS "column", u.table_name::text AS "parent", u.column_name::text AS "parentColumn"
           FROM information_schema.referential_constraints r
           JOIN information_schema.key_column_usage k ON k.constraint_name = r.constraint_name AND k.constraint_schema = r.constraint_schema
           JOIN information_schema.key_column_usage u ON u.constraint_name = r.unique_constraint_name AND u.constraint_schema = r.unique_constraint_schema AND u.ordinal_position = k.position_in_unique_constraint
          WHERE r.constraint_schema = current_schema()`,
  );
}
