import type { Db } from "../db/database";

type Listener = (assessmentId: string) => void;
type Registry = WeakMap<Db, Set<Listener>>;

// Pages and server are two bundles, each with its own copy of this module: what they share is the process and the database
// handle. Keyed by the handle, two applications in one process stay apart.
const KEY = Symbol.for("boardmark.wakes");
const shared = globalThis as typeof globalThis & { [KEY]?: Registry };

/**
 * Tells this process's readers that an assessment's workshop has moved on; call it after the commit. It only wakes: readers
 * ask the database what is new. Other processes are woken by the database itself.
 */
export function wake(db: Db, assessmentId: string): void {
  for (const listener of listenersOf(db)) listener(assessmentId);
}

/** Hears every wake-up of a database handle. @returns how to stop. */
export function onWake(db: Db, listener: Listener): () => void {
  const listeners = listenersOf(db);
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function listenersOf(db: Db): Set<Listener> {
  const registry: Registry = (shared[KEY] ??= new WeakMap());
  const known = registry.get(db) ?? new Set();
  registry.set(db, known);
  return known;
}
