import type { Pool } from "pg";
import { createLanes } from "./lanes";
import { giveBack, isClash, sqlOn } from "./postgres-connection";
import { readTogether } from "./reading";
import { shareCommits, type CommitAll } from "./share-commits";
import { askAll, type Asks, type Direct } from "./sql";

const MOST_TRIES = 5;

/** Of a pool's connections those that only read; the others are for transactions. */
const READING = 2;

/**
 * The short way to PostgreSQL: connections of its own, without Prisma in between. A pool gives up on whoever waits too long for one
 * of its connections, as it cannot tell a server that does not answer from one that is busy: so no more ask it than it has, and
 * a whole room's answers wait for their turn before they do.
 */
export function directPostgres(pool: Pool): Direct {
  const [read, writes] = [readTogether(pool, createLanes(READING)), createLanes(Math.max(1, pool.options.max - READING))];

  const commit: CommitAll = async (asks, hold) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await writes(() => once(asks, hold));
      } catch (fault) {
        if (!isClash(fault) || tries === MOST_TRIES) throw fault;
      }
    }
  };

  /** Everything is asked before anything is waited for, and goes to the server in one piece. */
  const once: CommitAll = async (asks, hold) => {
    const client = await pool.connect();
    let fault: unknown = null;
    try {
      const begun = client.query("BEGIN");
      const tx = sqlOn(client);
      const holds = hold === null ? [] : askAll(tx, (held) => [hold(held)]);
      const all = asks.map((ask) => askAll(tx, ask));
      const [outcomes, ended] = await Promise.all([Promise.allSettled([begun, ...holds, ...all.flat()]), client.query("COMMIT")]);
      const failed = outcomes.find(({ status }) => status === "rejected");
      if (failed?.status === "rejected") throw failed.reason;
      if (ended.command !== "COMMIT") throw new Error("A statement of the transaction failed, and all of it is undone");
      return await Promise.all(all.map((values) => Promise.all(values)));
    } catch (thrown) {
      fault = thrown;
      throw thrown;
    } finally {
      await giveBack(client, fault);
    }
  };

  const shared = shareCommits(commit);

  async function alone<T>(ask: Asks<T>): Promise<readonly T[]> {
    const [values] = await commit([ask], null);
    return (values ?? []) as readonly T[];
  }

  /** Which transactions that write are under way and which number the next will have: both stay while none begins or ends. */
  async function stamp(): Promise<string> {
    const [row] = await read((sql) => sql.$queryRaw<readonly { readonly snapshot: string }[]>`SELECT pg_current_snapshot()::text AS "snapshot"`);
    return row?.snapshot ?? "";
  }
  return {
    stamp,
    $queryRaw: (words, ...values) => read((sql) => sql.$queryRaw(words, ...values)),
    $executeRaw: (words, ...values) => writes(() => sqlOn(pool).$executeRaw(words, ...values)),
    transaction: (ask, together) => (together === undefined ? alone(ask) : shared(together, ask)),
  };
}
