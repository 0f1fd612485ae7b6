import type { Pool, PoolClient } from "pg";
import type { Lanes } from "./lanes";
import { giveBack, isClash, sqlOn, untilEnd } from "./postgres-connection";
import type { Sql, Together } from "./sql";

/** The most that share one commit: what they hold, other processes wait for meanwhile. */
const MOST_TOGETHER = 16;

type Work<T> = (tx: Sql) => Promise<T>;
type Waiting = { readonly work: Work<unknown>; readonly resolve: (value: unknown) => void; readonly reject: (fault: unknown) => void };

/**
 * Transactions that all hold the same row first would each wait for the commit of the one before: the first to come is done at once
 * and alone, and those that come meanwhile share the next transaction, one after the other on a savepoint each. Nobody is answered
 * before the commit; one that fails takes none of the others with it.
 *
 * @param alone does a work in a transaction of its own, and again after a clash
 */
export function shareCommits(pool: Pool, writes: Lanes, alone: <T>(work: Work<T>) => Promise<T>) {
  /** By what they hold; there as long as one is under way. */
  const queues = new Map<string, Waiting[]>();

  async function workOff({ name, hold }: Together, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, MOST_TOGETHER);
      const [only] = batch;
      if (batch.length === 1 && only !== undefined) await alone(only.work).then(only.resolve, only.reject);
      else await commitBatch(batch, hold);
    }
    queues.delete(name);
  }

  async function commitBatch(batch: readonly Waiting[], hold: Together["hold"]): Promise<void> {
    try {
      const isHeld = await writes(() => commitTogether(batch, hold));
      // What each of them holds then differs: in one transaction they could wait for others in a circle.
      if (!isHeld) await Promise.all(batch.map(({ work, resolve, reject }) => alone(work).then(resolve, reject)));
    } catch (fault) {
      for (const { reject } of batch) reject(fault);
    }
  }

  /** @returns false when there is nothing that they hold together, and nothing was done. */
  async function commitTogether(batch: readonly Waiting[], hold: Together["hold"]): Promise<boolean> {
    const client = await pool.connect();
    let fault: unknown = null;
    try {
      const answers: (() => void)[] = [];
      const ahead = goAhead(client);
      ahead.send("BEGIN");
      if ((await hold(sqlOn(client))) === 0) {
        await client.query("ROLLBACK");
        return false;
      }
      for (const [place, one] of batch.entries()) answers.push(await onSavepoint(one, { client, ahead, name: `work${place}` }));
      await ahead.done();
      const { command } = await client.query("COMMIT");
      if (command !== "COMMIT") throw new Error("A statement of the transaction failed, and all of it is undone");
      for (const answer of answers) answer();
      return true;
    } catch (thrown) {
      fault = thrown;
      throw thrown;
    } finally {
      await giveBack(client, fault);
    }
  }

  /** @returns how to answer, once it is committed. @throws when the connection is gone, and all of the batch with it. */
  async function onSavepoint({ work, resolve, reject }: Waiting, { client, ahead, name }: Batch): Promise<() => void> {
    let isOver = false;
    try {
      ahead.send(`SAVEPOINT ${name}`);
      const value = await work(untilEnd(sqlOn(client), () => isOver));
      isOver = true;
      ahead.send(`RELEASE SAVEPOINT ${name}`);
      return () => resolve(value);
    } catch (fault) {
      isOver = true;
      await client.query(`ROLLBACK TO SAVEPOINT ${name}`);
      return isClash(fault) ? () => void alone(work).then(resolve, reject) : () => reject(fault);
    }
  }

  return <T>(together: Together, work: Work<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const mine: Waiting = { work, resolve: (value) => resolve(value as T), reject };
      const queue = queues.get(together.name);
      if (queue !== undefined) return void queue.push(mine);
      const begun = [mine];
      queues.set(together.name, begun);
      void workOff(together, begun);
    });
}

type Batch = { readonly client: PoolClient; readonly ahead: ReturnType<typeof goAhead>; readonly name: string };

/** Statements that nobody waits for: each goes with what is asked next, and is done before it. */
function goAhead(client: PoolClient) {
  const sent: Promise<PromiseSettledResult<unknown>[]>[] = [];
  return {
    send: (statement: string): void => void sent.push(Promise.allSettled([client.query(statement)])),
    /** @throws when one of them failed, as after a failure that a work has passed over: nobody's may be kept then. */
    async done(): Promise<void> {
      const failed = (await Promise.all(sent)).flat().find(({ status }) => status === "rejected");
      if (failed?.status === "rejected") throw failed.reason;
    },
  };
}
