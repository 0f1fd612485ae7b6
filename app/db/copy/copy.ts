import { fillPostgres, isPostgresEmpty, readPostgres } from "./postgres-copy";
import { fillSqlite, isSqliteEmpty, readSqlite } from "./sqlite-copy";
import type { Filling, Snapshot } from "./table";

// Both engines under one name; an address is a postgresql:// one, or else a file.

/** Reads a database as it stands at one moment, while others go on writing. It is not migrated for that. */
export function readDatabase<T>(address: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return isPostgres(address) ? readPostgres(address, work) : readSqlite(address, work);
}

/** Whether a database has no row in any table of ours. */
export async function isDatabaseEmpty(address: string): Promise<boolean> {
  return isPostgres(address) ? isPostgresEmpty(address) : isSqliteEmpty(address);
}

/**
 * Makes a database anew with some migrations, lets it be filled, brings it up to date and puts it in its place in one step.
 * @param migrations the migrations that the rows were written under.
 * @throws what the filling throws; what stood in the place then stands there still.
 */
export function fillDatabase(address: string, root: string, migrations: readonly string[], work: (filling: Filling) => Promise<void>): Promise<void> {
  return isPostgres(address) ? fillPostgres(address, root, migrations, work) : fillSqlite(address, root, migrations, work);
}

function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}
