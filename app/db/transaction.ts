import type { Db, Transaction } from "./database";

/** A hospital's worth of phones may queue for the embedded database at once: waiting is right, giving up is not. */
const PATIENCE = { maxWait: 30_000, timeout: 30_000 };

/**
 * Runs work as one transaction: all of it or nothing. Inside, only `tx` is used.
 * @throws what the work throws, after undoing it.
 */
export function inTransaction<T>(db: Db, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(work, PATIENCE);
}
