import type { Db } from "../db/database";

type Listener = (assessmentId: string) => void;

// Whoever shares a database handle shares its wake-ups: no module-wide list, so that two applications in one process stay apart.
const listeners = new WeakMap<Db, Set<Listener>>();

/**
 * Tells this process's readers that an assessment's workshop has moved on; call it after the commit. It only wakes: readers
 * ask the database what is new. Other processes are woken by the database itself.
 */
export function wake(db: Db, assessmentId: string): void {
  for (const listener of listeners.get(db) ?? []) listener(assessmentId);
}

/** Hears every wake-up of a database handle. @returns how to stop. */
export function onWake(db: Db, listener: Listener): () => void {
  const known = listeners.get(db) ?? new Set();
  listeners.set(db, known.add(listener));
  return () => void known.delete(listener);
}
