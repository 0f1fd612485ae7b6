import Database from "better-sqlite3";
import type { Mending } from "./mending";
import { askAll, type Asks, type Direct, type Sql } from "./sql";
import { assertSettings, SQLITE_SETTINGS } from "./sqlite-settings";
import type { Turns } from "./turns";

/** The most transactions that share one commit: each holds the process up for a fraction of a millisecond. */
const MOST_TOGETHER = 64;

type Waiting = { readonly ask: Asks<unknown>; readonly resolve: (values: readonly unknown[]) => void; readonly reject: (fault: unknown) => void };

/**
 * The short way to the embedded database: one connection that reads, and one that writes in turn with Prisma's. Transactions
 * that arrive in the same moment are committed together, each on a savepoint of its own: the disk is waited for once, and
 * nobody is answered before it has been.
 * @param mending of the connections to this file.
 * @throws {Error} when a connection did not take a setting that durability rests on.
 */
export async function openDirectSqlite(file: string, turns: Turns, mending: Mending): Promise<{ readonly direct: Direct; readonly close: () => Promise<void> }> {
  const { watch, inTurns } = mending;
  let connections: Connections | null = await openBoth(file, {});
  mending.add({
    close: closeBoth,
    async open() {
      const fresh = await openBoth(file, { fileMustExist: true });
      connections = fresh;
      openings += 1;
      // It is our file, and takes a write.
      fresh.writer.exec(`BEGIN IMMEDIATE; SELECT 1 FROM "_prisma_migrations" LIMIT 1; ROLLBACK`);
    },
  });
  let openings = 0;
  let waiting: Waiting[] = [];
  let isCalled = false;

  function callSoon(): void {
    if (isCalled) return;
    isCalled = true;
    // After what has arrived by now has been read: at once when the process is idle, together when it is not.
    setImmediate(() => {
      inTurns.inTurn(commitTogether).catch((fault: unknown) => {
        isCalled = false;
        for (const one of waiting.splice(0)) one.reject(fault);
      });
    });
  }

  async function commitTogether(): Promise<void> {
    isCalled = false;
    const batch = waiting.slice(0, MOST_TOGETHER);
    waiting = waiting.slice(MOST_TOGETHER);
    if (waiting.length > 0) callSoon();
    const { writer, writes } = nowOpen();
    try {
      const answers: (() => void)[] = [];
      await watch(async () => {
        writer.exec("BEGIN IMMEDIATE");
        for (const one of batch) answers.push(await onSavepoint(one, { writer, writes }));
        writer.exec("COMMIT");
      });
      for (const answer of answers) answer();
    } catch (fault) {
      for (const one of batch) one.reject(fault);
      if (writer.inTransaction) writer.exec("ROLLBACK");
    }
  }

  /** @returns how to answer, once it is on the disk. @throws when the whole batch is lost, as on a full disk. */
  async function onSavepoint({ ask, resolve, reject }: Waiting, { writer, writes }: Pick<Connections, "writer" | "writes">): Promise<() => void> {
    writer.exec("SAVEPOINT one");
    try {
      const values = await watch(() => Promise.all(askAll(writes, ask)));
      writer.exec("RELEASE one");
      return () => resolve(values);
    } catch (fault) {
      if (!writer.inTransaction) throw fault;
      writer.exec("ROLLBACK TO one; RELEASE one");
      return () => reject(fault);
    }
  }

  function transaction<T>(ask: Asks<T>): Promise<readonly T[]> {
    return new Promise<readonly T[]>((resolve, reject) => {
      waiting.push({ ask, resolve: (values) => resolve(values as readonly T[]), reject });
      callSoon();
    });
  }

  /** Whoever has a turn finds the connections open. */
  function nowOpen(): Connections {
    if (connections === null) throw new Error("The database is closed");
    return connections;
  }

  async function closeBoth(): Promise<void> {
    const open = connections;
    connections = null;
    open?.reader.close();
    open?.writer.close();
  }

  async function read<T>(words: TemplateStringsArray, ...values: readonly unknown[]): Promise<T> {
    if (connections !== null) return connections.reads.$queryRaw<T>(words, ...values);
    const once = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return await sqlOn(once).$queryRaw<T>(words, ...values);
    } finally {
      once.close();
    }
  }

  /** SQLite's number of the newest commit that a connection has seen, which means something on one connection only. */
  async function stamp(): Promise<string> {
    const [row] = await watch(() => read<readonly { readonly version: unknown }[]>`SELECT data_version AS "version" FROM pragma_data_version()`);
    return `${openings} ${String(row?.version)}`;
  }

  return {
    direct: { $queryRaw: (words, ...values) => watch(() => read(words, ...values)), $executeRaw: async (words, ...values) => (await transaction((tx) => [tx.$executeRaw(words, ...values)]))[0] ?? 0, transaction, stamp },
    close: () => turns.inTurn(closeBoth),
  };
}

type Connections = { readonly writer: Database.Database; readonly reader: Database.Database; readonly writes: Sql; readonly reads: Sql };

async function openBoth(file: string, options: Database.Options): Promise<Connections> {
  const [writer, reader] = [await open(file, options), await open(file, options)];
  reader.pragma("query_only = ON");
  return { writer, reader, writes: sqlOn(writer), reads: sqlOn(reader) };
}

async function open(file: string, options: Database.Options): Promise<Database.Database> {
  const connection = new Database(file, options);
  for (const [pragma, , set] of SQLITE_SETTINGS) connection.pragma(`${pragma} = ${set}`);
  await assertSettings((pragma) => String(connection.pragma(pragma, { simple: true })));
  return connection;
}

/** Statements are prepared once: a template is the same object each time its line runs. */
function sqlOn(connection: Database.Database): Sql {
  const prepared = new WeakMap<TemplateStringsArray, Database.Statement>();
  function prepare(words: TemplateStringsArray): Database.Statement {
    const statement = prepared.get(words) ?? connection.prepare(words.join("?"));
    prepared.set(words, statement);
    return statement;
  }
  return {
    $queryRaw: async <T>(words: TemplateStringsArray, ...values: readonly unknown[]) => prepare(words).all(...values.map(toSqlite)) as T,
    $executeRaw: async (words, ...values) => prepare(words).run(...values.map(toSqlite)).changes,
  };
}

/** As Prisma's adapter writes them. */
function toSqlite(value: unknown): unknown {
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof Date ? value.toISOString().replace("Z", "+00:00") : value;
}
