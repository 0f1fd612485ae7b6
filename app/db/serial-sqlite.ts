import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";
import { assertSettings, SQLITE_SETTINGS } from "./sqlite-settings";
import type { Turns } from "./turns";

/**
 * The embedded database as Prisma's driver adapter, made safe for concurrent requests.
 * Prisma's own adapter shares one connection and runs a plain query inside whatever transaction is
 * open on it: rolled back with somebody else's work, though it was answered "saved". Here every
 * write outside a transaction waits its turn, and every transaction takes the write lock at once. A read outside a
 * transaction waits for nobody: it has a connection of its own, that sees what is committed and can write nothing.
 * @param turns who may write; shared with whatever else writes to the file in this process.
 * @throws {Error} on connecting, when the connection did not take a setting that durability rests on.
 */
export function serialSqlite(file: string, turns: Turns): SqlDriverAdapterFactory {
  const inner = new PrismaBetterSQLite3({ url: file }, { timestampFormat: "iso8601" });

  async function open(): Promise<SqlDriverAdapter> {
    const adapter = await inner.connect();
    await adapter.executeScript(SQLITE_SETTINGS.map(([pragma, , set]) => `PRAGMA ${pragma}=${set};`).join(" "));
    await assertSettings(async (pragma) => String((await adapter.queryRaw(plain(`PRAGMA ${pragma}`))).rows[0]?.[0]));
    return adapter;
  }

  return {
    provider: "sqlite",
    adapterName: inner.adapterName,
    async connect() {
      const writer = await open();
      const reader = await open();
      await reader.executeScript("PRAGMA query_only=ON");
      return takeTurns(writer, reader, turns);
    },
  };
}

function takeTurns(writer: SqlDriverAdapter, reader: SqlDriverAdapter, { take, inTurn }: Turns): SqlDriverAdapter {
  /** VACUUM writes the whole file anew, into the log: only when the log is empty too are the old pages gone. */
  async function execute(query: SqlQuery): Promise<number> {
    const changed = await writer.executeRaw(query);
    if (query.sql.trim() === "VACUUM") await writer.queryRaw(plain("PRAGMA wal_checkpoint(TRUNCATE)"));
    return changed;
  }

  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    // An INSERT that gives its row back comes this way too; what begins with SELECT only reads.
    queryRaw: (query: SqlQuery) => (/^\s*SELECT\b/i.test(query.sql) ? reader.queryRaw(query) : inTurn(() => writer.queryRaw(query))),
    executeRaw: (query: SqlQuery) => inTurn(() => execute(query)),
    executeScript: (script: string) => inTurn(() => writer.executeScript(script)),
    dispose: () => inTurn(() => reader.dispose().then(() => writer.dispose())),
    async startTransaction(isolationLevel): Promise<Transaction> {
      const letGo = await take();
      try {
        const transaction = await writer.startTransaction(isolationLevel);
        // The adapter begins deferred; a read that later writes would then fail when another process wrote between.
        await writer.executeScript("COMMIT; BEGIN IMMEDIATE;");
        return {
          provider: transaction.provider,
          adapterName: transaction.adapterName,
          options: transaction.options,
          queryRaw: (query) => transaction.queryRaw(query),
          executeRaw: (query) => transaction.executeRaw(query),
          commit: () => transaction.commit().finally(letGo),
          rollback: () => transaction.rollback().finally(letGo),
        };
      } catch (error) {
        letGo();
        throw error;
      }
    },
  };
}

function plain(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}
