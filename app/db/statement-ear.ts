import type { Direct, Sql } from "./sql";

/** Told of every statement: its words without the values in it, and how long it took in milliseconds, its wait for a turn included. */
export type StatementEar = (words: string, milliseconds: number) => void;

/** The short way to the database, with an ear on it. */
export function heard(direct: Direct, ear: StatementEar): Direct {
  return { ...heardSql(direct, ear), stamp: direct.stamp, transaction: (ask, together) => direct.transaction((tx) => ask(heardSql(tx, ear)), together) };
}

function heardSql(sql: Sql, ear: StatementEar): Sql {
  async function timed<T>(words: TemplateStringsArray, ask: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await ask();
    } finally {
      ear(words.join("?"), performance.now() - begun);
    }
  }
  return {
    $queryRaw: <T>(words: TemplateStringsArray, ...values: readonly unknown[]) => timed(words, () => sql.$queryRaw<T>(words, ...values)),
    $executeRaw: (words, ...values) => timed(words, () => sql.$executeRaw(words, ...values)),
  };
}
