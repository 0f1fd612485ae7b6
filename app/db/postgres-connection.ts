import type { Pool, PoolClient } from "pg";
import type { Sql } from "./sql";

/** What PostgreSQL calls it when it ends one of two transactions that waited for each other, or that read what the other wrote. */
const CLASHES: readonly unknown[] = ["40P01", "40001"];

/** Whether a transaction only met another, and may be done again from its beginning. */
export function isClash(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && CLASHES.includes(fault.code);
}

/** A connection that cannot undo what failed is not used again. */
export async function giveBack(client: PoolClient, fault: unknown): Promise<void> {
  if (fault === null) return client.release();
  await client.query("ROLLBACK").then(
    () => client.release(),
    (broken: Error) => client.release(broken),
  );
}

/** What comes late must not be done on a connection that is somebody else's by now. */
export function untilEnd({ $queryRaw, $executeRaw }: Sql, isOver: () => boolean): Sql {
  async function unlessOver<T>(ask: () => Promise<T>): Promise<T> {
    if (isOver()) throw new Error("The transaction has ended");
    return ask();
  }
  return { $queryRaw: (words, ...values) => unlessOver(() => $queryRaw(words, ...values)), $executeRaw: (words, ...values) => unlessOver(() => $executeRaw(words, ...values)) };
}

export function sqlOn(connection: Pool | PoolClient): Sql {
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
