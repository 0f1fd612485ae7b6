import { Pool } from "pg";
import { directPostgres } from "./direct-postgres";
import { openDirectSqlite } from "./direct-sqlite";
import type { PrismaClient as SqliteClient } from "./generated/sqlite/client";
import { PrismaClient as Sqlite } from "./generated/sqlite/client";
import { PrismaClient as Postgres } from "./generated/postgresql/client";
import { createMending } from "./mending";
import { serialPostgres } from "./serial-postgres";
import { serialSqlite } from "./serial-sqlite";
import type { Direct } from "./sql";
import { heard, type StatementEar } from "./statement-ear";
import { createTurns } from "./turns";

/** The database as every function in app/db takes it: the client itself or a transaction on it. */
export type Db = Omit<SqliteClient, "$connect" | "$disconnect" | "$on" | "$extends"> & { readonly direct: Direct };
export type Transaction = Omit<Db, "$transaction" | "direct">;
/** What a read or a single write needs. */
export type Queries = Transaction;

/** What the direct pool has: enough for the answers of several rooms at once, and each costs the server some megabytes. */
const DIRECT_CONNECTIONS = 6;
/** Opening one, and planning on it what it is asked, takes longer than a whole room's answers: it stays for as long as a workshop may pause. */
const IDLE_FOR = 30 * 60_000;

export type Engine = "sqlite" | "postgresql";
export type OpenDatabase = { readonly db: Db; readonly engine: Engine; readonly close: () => Promise<void> };

/**
 * Opens the database that an address names: a postgresql:// address, or else a file for the embedded one.
 * Migrations are not run here.
 * @param onStatement is told of every statement.
 * @throws when the connection cannot be made or lacks a setting that durability rests on.
 */
export async function openDatabase(address: string, { onStatement }: { readonly onStatement?: StatementEar } = {}): Promise<OpenDatabase> {
  const log: { emit: "event"; level: "query" }[] = onStatement === undefined ? [] : [{ emit: "event", level: "query" }];
  function finish(client: SqliteClient, direct: Direct): Db {
    if (onStatement !== undefined) (client as SqliteClient<"query">).$on("query", ({ query, duration }) => onStatement(query, duration));
    return Object.assign(client, { direct: { ...(onStatement === undefined ? direct : heard(direct, onStatement)), owner: client } });
  }
  if (/^postgres(ql)?:\/\//.test(address)) {
    const client = new Postgres({ adapter: serialPostgres(openPool(address)), log });
    await client.$connect();
    // A pool of its own: a hospital's worth of answers that wait for a connection must not keep the pages waiting.
    const pool = openPool(address, true);
    // Both clients are generated from the same models; a test holds the two schemas together.
    return { db: finish(client as unknown as SqliteClient, directPostgres(pool)), engine: "postgresql", close: () => pool.end().then(() => client.$disconnect()) };
  }
  const turns = createTurns();
  const mending = createMending(turns);
  const client = new Sqlite({ adapter: serialSqlite(address, turns, mending), log });
  await client.$connect();
  const { direct, close } = await openDirectSqlite(address, turns, mending);
  return { db: finish(client, direct), engine: "sqlite", close: () => close().then(() => client.$disconnect()) };
}

/**
 * Connections to PostgreSQL. A server that does not answer is given up soon, and asked anew by the next who needs it. One that goes
 * away is told to whoever waits for an answer; as an event besides it would end the process if nobody heard it, in use or not.
 * @param pipeline a connection sends what it is asked without waiting for what it was asked before; it is done in that order.
 */
function openPool(address: string, pipeline = false): Pool {
  const pool = new Pool({ connectionString: address, connectionTimeoutMillis: 5_000, keepAlive: true, idleTimeoutMillis: IDLE_FOR, ...(pipeline ? { pipeline, max: DIRECT_CONNECTIONS } : {}) });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
