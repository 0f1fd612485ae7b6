import type { Pool } from "pg";
import { createLanes } from "./lanes";
import { giveBack, isClash, sqlOn, untilEnd } from "./postgres-connection";
import { shareCommits } from "./share-commits";
import type { Direct, Sql } from "./sql";

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

  const shared = shareCommits(pool, writes, alone);

  async function alone<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await writes(() => once(work));
      } catch (fault) {
        if (!isClash(fault) || tries === MOST_TRIES) throw fault;
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
    transaction: (work, together) => (together === undefined ? alone(work) : shared(together, work)),
  };
}
