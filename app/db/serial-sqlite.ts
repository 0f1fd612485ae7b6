import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from "@prisma/driver-adapter-utils";

const SETTINGS: readonly (readonly [pragma: string, wanted: string, set: string])[] = [
  ["journal_mode", "wal", "WAL"],
  // FULL: a commit is on the disk before it is acknowledged, also when the power goes.
  ["synchronous", "2", "FULL"],
  ["foreign_keys", "1", "ON"],
  ["busy_timeout", "5000", "5000"],
  // What is deleted is overwritten in the file.
  ["secure_delete", "1", "ON"],
];

/**
 * The embedded database as Prisma's driver adapter, made safe for concurrent requests.
 * Prisma's own adapter shares one connection and runs a plain query inside whatever transaction is
 * open on it: rolled back with somebody else's work, though it was answered "saved". Here every
 * statement outside a transaction waits its turn, and every transaction takes the write lock at once.
 * @throws {Error} on connecting, when the connection did not take a setting that durability rests on.
 */
export function serialSqlite(file: string): SqlDriverAdapterFactory {
  const inner = new PrismaBetterSQLite3({ url: file }, { timestampFormat: "iso8601" });
  return {
    provider: "sqlite",
    adapterName: inner.adapterName,
    async connect() {
      const adapter = await inner.connect();
      await adapter.executeScript(SETTINGS.map(([pragma, , set]) => `PRAGMA ${pragma}=${set};`).join(" "));
      await assertSettings(adapter);
      return takeTurns(adapter);
    },
  };
}

async function assertSettings(adapter: SqlDriverAdapter): Promise<void> {
  for (const [pragma, wanted] of SETTINGS) {
    const answer = await adapter.queryRaw({ sql: `PRAGMA ${pragma}`, args: [], argTypes: [] });
    const found = String(answer.rows[0]?.[0]);
    if (found !== wanted) throw new Error(`SQLite runs with ${pragma}=${found}, not ${wanted}`);
  }
}

function takeTurns(adapter: SqlDriverAdapter): SqlDriverAdapter {
  let last: Promise<void> = Promise.resolve();

  /** Resolves when everybody before has let go; the caller must call what it gets. */
  async function take(): Promise<() => void> {
    const before = last;
    let letGo: () => void = () => undefined;
    last = new Promise((resolve) => {
      letGo = resolve;
    });
    await before;
    return letGo;
  }

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const letGo = await take();
    try {
      return await work();
    } finally {
      letGo();
    }
  }

  /** VACUUM writes the whole file anew, into the log: only when the log is empty too are the old pages gone. */
  async function execute(query: SqlQuery): Promise<number> {
    const changed = await adapter.executeRaw(query);
    if (query.sql.trim() === "VACUUM") await adapter.queryRaw({ sql: "PRAGMA wal_checkpoint(TRUNCATE)", args: [], argTypes: [] });
    return changed;
  }

  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query: SqlQuery) => inTurn(() => adapter.queryRaw(query)),
    executeRaw: (query: SqlQuery) => inTurn(() => execute(query)),
    executeScript: (script: string) => inTurn(() => adapter.executeScript(script)),
    dispose: () => inTurn(() => adapter.dispose()),
    async startTransaction(isolationLevel): Promise<Transaction> {
      const letGo = await take();
      try {
        const transaction = await adapter.startTransaction(isolationLevel);
        // The adapter begins deferred; a read that later writes would then fail when another process wrote between.
        await adapter.executeScript("COMMIT; BEGIN IMMEDIATE;");
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
