/**
 * Plain SQL with values in the gaps of a template, as Prisma's client and its transactions take it, and `direct` beside them.
 * Names in double quotes, so that both engines read it. Whole numbers may arrive as number, bigint or text, truth as 0 and 1.
 */
export type Sql = {
  $queryRaw<T = unknown>(words: TemplateStringsArray, ...values: readonly unknown[]): Promise<T>;
  $executeRaw(words: TemplateStringsArray, ...values: readonly unknown[]): Promise<number>;
};

/**
 * Of the database the short way, of a transaction its own: for plain statements that may be asked in either. A transaction of Prisma's
 * hands on what it does not know to its client, whose short way would not see what the transaction has written.
 */
export function shortestWay(db: Sql & { readonly direct?: Direct }): Sql {
  return db.direct !== undefined && db.direct.owner === db ? db.direct : db;
}

/** An instant that was read as text: in UTC, which SQLite's says and PostgreSQL's does not. */
export function toInstant(text: string): Date {
  return new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text.replace(" ", "T")}Z`);
}

/** Asks all statements of a transaction. What is asked of `tx` later is refused. */
export type Asks<T> = (tx: Sql) => readonly Promise<T>[];

/** What transactions have in common. */
export type Together = {
  readonly name: string;
  /** Holds it until the transaction ends. */
  readonly hold: (tx: Sql) => Promise<unknown>;
};

/**
 * The database without Prisma in between, for what a whole room does at once: a statement through Prisma's client takes one to
 * three milliseconds of processor time, one here a twentieth of one.
 */
export type Direct = Sql & {
  /**
   * All of it or nothing, on the disk when it resolves. All statements are asked at once and done in that order: beginning,
   * statements and commit go to the database together, so that what they hold is held for as long as the database takes and never
   * for a turn of this process. What one of them finds, another can be told within the database alone.
   * Where two transactions wait for each other it may be done again, after all it did is undone.
   * @param together what they hold before all else: those that hold the same and arrive while one is under way share the next commit.
   * @returns what each statement came to
   * @throws when one of them failed
   */
  readonly transaction: <T>(ask: Asks<T>, together?: Together) => Promise<readonly T[]>;
  /** The client whose short way this is. */
  readonly owner?: object;
  /** Stays the same as long as nothing is committed, by whomever: what was read since it was asked for may be read again from memory. */
  readonly stamp: () => Promise<string>;
};

/** @returns what the statements will come to; a failure of one that nobody waits for any more is no failure of the process. */
export function askAll<T>({ $queryRaw, $executeRaw }: Sql, ask: Asks<T>): readonly Promise<T>[] {
  let isOver = false;
  function unlessOver<R>(statement: () => Promise<R>): Promise<R> {
    // What comes late could be done in somebody else's transaction.
    if (isOver) return Promise.reject(new Error("The transaction has ended"));
    const asked = statement();
    void Promise.allSettled([asked]);
    return asked;
  }
  try {
    return ask({ $queryRaw: (words, ...values) => unlessOver(() => $queryRaw(words, ...values)), $executeRaw: (words, ...values) => unlessOver(() => $executeRaw(words, ...values)) });
  } finally {
    isOver = true;
  }
}
