import type { Pool, PoolClient } from "pg";
import { createLanes } from "./lanes";
import type { Direct, Sql } from "./sql";

/** What PostgreSQL calls it when it ends one of two transactions that waited for each other, or that read what the other wrote. */
const CLASHES: readonly unknown[] = ["40P01", "40001"];
const MOST_TRIES = 5;

/** Of a pool's connections those that only read; the others are for transactions, which hold theirs for longer. */
const READING = 4;

/**
 * The short way to PostgreSQL: connections of its own, without Prisma in between. A pool gives up on whoever waits too long for one
 * of its connections, as it cannot tell a server that does not answer from one that is busy: so no more ask it than it has, and
 * a whole room's answers wait for their turn before they do. Statements that are asked together go to the server together, and are
 * done one after the other: a row is held for one way there and back, not for one each.
 */
export function directPostgres(pool: Pool): Direct {
  const [reads, writes] = [createLanes(READING), createLanes(Math.max(1, pool.options.max - READING))];
  const plain = sqlOn(pool);

  async function transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await writes(() => once(work));
      } catch (fault) {
        const isClash = fault instanceof Error && "code" in fault && CLASHES.includes(fault.code);
        if (!isClash || tries === MOST_TRIES) throw fault;
      }
    }
  }

  async function once<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let fault: unknown = null;
    let isOver = false;
    try {
      // Not waited for: it goes with what the work asks first, and is done before it.
      const [, value] = await Promise.all([client.query("BEGIN"), work(untilEnd(sqlOn(client), () => isOver))]);
      isOver = true;
      const { command } = await client.query("COMMIT");
      if (command !== "COMMIT") throw new Error("A statement of the transaction failed, and all of it is undone");
      return value;
    } catch (thrown) {
      [isOver, fault] = [true, thrown];
      throw thrown;
    } finally {
      await giveBack(client, fault);
    }
  }
  /** Which transactions that write are under way and which number the next will have: both stay while none begins or ends. */
  async function stamp(): Promise<string> {
    const [row] = await reads(() => plain.$queryRaw<readonly { readonly snapshot: string }[]>`SELECT pg_current_snapshot()::text AS "snapshot"`);
    return row?.snapshot ?? "";
  }
  return {
    stamp,
    $queryRaw: (words, ...values) => reads(() => plain.$queryRaw(words, ...values)),
    $executeRaw: (words, ...values) => writes(() => plain.$executeRaw(words, ...values)),
    transaction,
  };
}

/** A connection that cannot undo what failed is not used again. */
async function giveBack(client: PoolClient, fault: unknown): Promise<void> {
  if (fault === null) return client.release();
  await client.query("ROLLBACK").then(
    () => client.release(),
    (broken: Error) => client.release(broken),
  );
}

/** What comes late must not be done on a connection that is somebody else's by now. */
function untilEnd({ $queryRaw, $executeRaw }: Sql, isOver: () => boolean): Sql {
  async function unlessOver<T>(ask: () => Promise<T>): Promise<T> {
    if (isOver()) throw new Error("The transaction has ended");
    return ask();
  }
  return { $queryRaw: (words, ...values) => unlessOver(() => $queryRaw(words, ...values)), $executeRaw: (words, ...values) => unlessOver(() => $executeRaw(words, ...values)) };
}

function sqlOn(connection: Pool | PoolClient): Sql {
  const ask = (words: TemplateStringsArray, values: readonly unknown[]) => connection.query(words.reduce((text, word, index) => `${text}$${index}${word}`), values.map(toPostgres));
  return {
    $queryRaw: async <T>(words: TemplateStringsArray, ...values: readonly unknown[]) => (await ask(words, values)).rows as T,
    $executeRaw: async (words, ...values) => (await ask(words, values)).rowCount ?? 0,
  };
}

/** Instants are kept in UTC, without a zone. */
function toPostgres(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().replace("T", " ").replace("Z", "") : value;
}
