import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import type { Mending } from "./mending";
import { assertSettings, SQLITE_SETTINGS } from "./sqlite-settings";
import type { Turns } from "./turns";

/** Null: closed, as its disk failed. */
type Connections = { readonly writer: SqlDriverAdapter; readonly reader: SqlDriverAdapter } | null;

/**
 * The embedded database as Prisma's driver adapter, made safe for concurrent requests.
 * Prisma's own adapter shares one connection and runs a plain query inside whatever transaction is
 * open on it: rolled back with somebody else's work, though it was answered "saved". Here every
 * write outside a transaction waits its turn, and every transaction takes the write lock at once. A read outside a
 * transaction waits for nobody: it has a connection of its own, that sees what is committed and can write nothing.
 * @param turns who may write; shared with whatever else writes to the file in this process.
 * @param mending of the connections to this file.
 * @throws {Error} on connecting, when the connection did not take a setting that durability rests on.
 */
export function serialSqlite(file: string, turns: Turns, mending: Mending): SqlDriverAdapterFactory {
  const inner = factory({});

  function factory(options: { readonly fileMustExist?: boolean; readonly readonly?: boolean }): PrismaBetterSQLite3 {
    return new PrismaBetterSQLite3({ url: file, ...options }, { timestampFormat: "iso8601" });
  }
  async function open(from: PrismaBetterSQLite3): Promise<SqlDriverAdapter> {
    const adapter = await from.connect();
    await adapter.executeScript(SQLITE_SETTINGS.map(([pragma, , set]) => `PRAGMA ${pragma}=${set};`).join(" "));
    await assertSettings(async (pragma) => String((await adapter.queryRaw(plain(`PRAGMA ${pragma}`))).rows[0]?.[0]));
    return adapter;
  }
  async function openBoth(from: PrismaBetterSQLite3): Promise<NonNullable<Connections>> {
    const [writer, reader] = [await open(from), await open(from)];
    await reader.executeScript("PRAGMA query_only=ON");
    return { writer, reader };
  }
  async function readOnce(query: SqlQuery): ReturnType<SqlDriverAdapter["queryRaw"]> {
    const adapter = await factory({ readonly: true, fileMustExist: true }).connect();
    try {
      return await adapter.queryRaw(query);
    } finally {
      await adapter.dispose();
    }
  }

  return {
    provider: "sqlite",
    adapterName: inner.adapterName,
    async connect() {
      let connections: Connections = await openBoth(inner);
      async function close(): Promise<void> {
        const open = connections;
        connections = null;
        await open?.reader.dispose();
        await open?.writer.dispose();
      }
      mending.add({ close, open: async () => void (connections = await openBoth(factory({ fileMustExist: true }))) });
      return takeTurns({ now: () => connections, readOnce, close: () => turns.inTurn(close) }, inner, mending);
    },
  };
}

type Kept = { readonly now: () => Connections; readonly readOnce: SqlDriverAdapter["queryRaw"]; readonly close: () => Promise<void> };

function takeTurns({ now, readOnce, close }: Kept, { provider, adapterName }: Pick<SqlDriverAdapterFactory, "provider" | "adapterName">, { watch, inTurns: { take, inTurn } }: Mending): SqlDriverAdapter {
  /** Whoever has a turn finds the connections open. */
  function writer(): SqlDriverAdapter {
    const connections = now();
    if (connections === null) throw new Error("The database is closed");
    return connections.writer;
  }
  /** VACUUM writes the whole file anew, into the log: only when the log is empty too are the old pages gone. */
  async function execute(query: SqlQuery): Promise<number> {
    const changed = await writer().executeRaw(query);
    if (query.sql.trim() === "VACUUM") await writer().queryRaw(plain("PRAGMA wal_checkpoint(TRUNCATE)"));
    return changed;
  }

  return {
    provider,
    adapterName,
    // An INSERT that gives its row back comes this way too; what begins with SELECT only reads.
    queryRaw: (query: SqlQuery) => (/^\s*SELECT\b/i.test(query.sql) ? watch(() => now()?.reader.queryRaw(query) ?? readOnce(query)) : inTurn(() => watch(() => writer().queryRaw(query)))),
    executeRaw: (query: SqlQuery) => inTurn(() => watch(() => execute(query))),
    executeScript: (script: string) => inTurn(() => watch(() => writer().executeScript(script))),
    dispose: close,
    async startTransaction(isolationLevel): Promise<Transaction> {
      const letGo = await take();
      let transaction: Transaction | null = null;
      try {
        const begun = await watch(() => writer().startTransaction(isolationLevel));
        transaction = begun;
        // The adapter begins deferred; a read that later writes would then fail when another process wrote between.
        await watch(() => writer().executeScript("COMMIT; BEGIN IMMEDIATE;"));
        return {
          provider: begun.provider,
          adapterName: begun.adapterName,
          options: begun.options,
          queryRaw: (query) => watch(() => begun.queryRaw(query)),
          executeRaw: (query) => watch(() => begun.executeRaw(query)),
          commit: () => begun.commit().finally(letGo),
          rollback: () => begun.rollback().finally(letGo),
        };
      } catch (error) {
        // The adapter's own lock would be held for ever.
        await transaction?.rollback();
        letGo();
        throw error;
      }
    },
  };
}

function plain(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}
