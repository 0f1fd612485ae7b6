import type { Pool } from "pg";
import type { Lanes } from "./lanes";
import { sqlOn } from "./postgres-connection";
import type { Sql } from "./sql";

/** The most that share a connection at a time: those behind wait for those before. */
const MOST_TOGETHER = 16;

type Reading = { readonly read: (sql: Sql) => Promise<unknown>; readonly resolve: (value: unknown) => void; readonly reject: (fault: unknown) => void };

/**
 * Reads that are asked in one moment, or while every lane is taken, go to the server together on one connection: under load it is
 * woken for several of them, not for each. One that fails takes none of the others with it.
 */
export function readTogether(pool: Pool, inLane: Lanes): <T>(read: (sql: Sql) => Promise<T>) => Promise<T> {
  let gathering: Reading[] | null = null;

  async function serve(batch: readonly Reading[]): Promise<void> {
    const client = await pool.connect();
    // What is asked from now on goes with the next.
    if (gathering === batch) gathering = null;
    const sql = sqlOn(client);
    let failed: Error | undefined;
    await Promise.all(
      batch.map(({ read, resolve, reject }) =>
        read(sql).then(resolve, (fault: Error) => {
          failed = fault;
          reject(fault);
        }),
      ),
    );
    // Whether the connection itself is the cause cannot be told: another is opened.
    client.release(failed);
  }

  function begin(): Reading[] {
    const batch: Reading[] = [];
    inLane(() => serve(batch)).catch((fault: unknown) => {
      if (gathering === batch) gathering = null;
      for (const { reject } of batch) reject(fault);
    });
    return batch;
  }

  return <T>(read: (sql: Sql) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      if (gathering === null || gathering.length >= MOST_TOGETHER) gathering = begin();
      gathering.push({ read, resolve: (value) => resolve(value as T), reject });
    });
}
