/**
 * Plain SQL with values in the gaps of a template, as Prisma's client and its transactions take it, and `direct` beside them.
 * Names in double quotes, so that both engines read it. Whole numbers may arrive as number, bigint or text, truth as 0 and 1.
 */
export type Sql = {
  $queryRaw<T = unknown>(words: TemplateStringsArray, ...values: readonly unknown[]): Promise<T>;
  $executeRaw(words: TemplateStringsArray, ...values: readonly unknown[]): Promise<number>;
};

/** What transactions have in common. */
export type Together = {
  readonly name: string;
  /** Holds it until the transaction ends. @returns how many rows it is: none, and each has a transaction of its own after all. */
  readonly hold: (tx: Sql) => Promise<number>;
};

/**
 * The database without Prisma in between, for what a whole room does at once: a statement through Prisma's client takes one to
 * three milliseconds of processor time, one here a twentieth of one.
 */
export type Direct = Sql & {
  /**
   * All of it or nothing, on the disk when it resolves. Statements are done in the order they are asked, also those that are asked
   * together, which is the quicker way. Inside, only `tx` is awaited; what else is under way may share the commit.
   * Where two transactions wait for each other the work may be done again from its beginning, after all it did is undone.
   * @param together what they hold before all else: those that hold the same and arrive while one is under way share the next commit.
   */
  readonly transaction: <T>(work: (tx: Sql) => Promise<T>, together?: Together) => Promise<T>;
  /** Stays the same as long as nothing is committed, by whomever: what was read since it was asked for may be read again from memory. */
  readonly stamp: () => Promise<string>;
};
