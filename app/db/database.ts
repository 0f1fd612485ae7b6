import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { directPostgres } from "./direct-postgres";
import { openDirectSqlite } from "./direct-sqlite";
import type { PrismaClient as SqliteClient } from "./generated/sqlite/client";
import { PrismaClient as Sqlite } from "./generated/sqlite/client";
import { PrismaClient as Postgres } from "./generated/postgresql/client";
import { serialSqlite } from "./serial-sqlite";
import type { Direct } from "./sql";
import { createTurns } from "./turns";

/** The database as every function in app/db takes it: the client itself or a transaction on it. */
export type Db = Omit<SqliteClient, "$connect" | "$disconnect" | "$on" | "$extends"> & { readonly direct: Direct };
export type Transaction = Omit<Db, "$transaction" | "direct">;
/** What a read or a single write needs. */
export type Queries = Transaction;

export type Engine = "sqlite" | "postgresql";
export type OpenDatabase = { readonly db: Db; readonly engine: Engine; readonly close: () => Promise<void> };

/**
 * Opens the database that an address names: a postgresql:// address, or else a file for the embedded one.
 * Migrations are not run here.
 * @throws when the connection cannot be made or lacks a setting that durability rests on.
 */
export async function openDatabase(address: string): Promise<OpenDatabase> {
  if (/^postgres(ql)?:\/\//.test(address)) {
    const client = new Postgres({ adapter: new PrismaPg({ connectionString: address }) });
    await client.$connect();
    // A pool of its own: a hospital's worth of answers that wait for a connection must not keep the pages waiting.
    const pool = new Pool({ connectionString: address });
    // A connection that ends while nobody uses it is made anew when it is needed; unheard, this would end the process.
    pool.on("error", () => undefined);
    // Both clients are generated from the same models; a test holds the two schemas together.
    return { db: Object.assign(client as unknown as SqliteClient, { direct: directPostgres(pool) }), engine: "postgresql", close: () => pool.end().then(() => client.$disconnect()) };
  }
  const turns = createTurns();
  const client = new Sqlite({ adapter: serialSqlite(address, turns) });
  await client.$connect();
  const { direct, close } = await openDirectSqlite(address, turns);
  return { db: Object.assign(client, { direct }), engine: "sqlite", close: () => close().then(() => client.$disconnect()) };
}
