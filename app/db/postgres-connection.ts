import { createHash } from "node:crypto";
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

type Statement = { readonly name: string; readonly text: string };

/** What is written once in the code is one array for as long as the process lives. */
const statements = new WeakMap<TemplateStringsArray, Statement>();

/** Under a name a connection has a statement read and planned once; without, each time it is asked takes as long as doing it. */
function statementOf(words: TemplateStringsArray): Statement {
  const known = statements.get(words);
  if (known !== undefined) return known;
  const text = words.reduce((before, word, index) => `${before}$${index}${word}`);
  const named = { name: createHash("sha256").update(text).digest("hex").slice(0, 32), text };
  statements.set(words, named);
  return named;
}

export function sqlOn(connection: Pool | PoolClient): Sql {
  const ask = (words: TemplateStringsArray, values: readonly unknown[]) => connection.query({ ...statementOf(words), values: values.map(toPostgres) });
  return {
    $queryRaw: async <T>(words: TemplateStringsArray, ...values: readonly unknown[]) => (await ask(words, values)).rows as T,
    $executeRaw: async (words, ...values) => (await ask(words, values)).rowCount ?? 0,
  };
}

/** Instants are kept in UTC, without a zone. */
function toPostgres(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().replace("T", " ").replace("Z", "") : value;
}
