import type { Viewer } from "../core/permissions/viewer";
import type { Db } from "../db/database";
import { keepDrawingOf } from "../web/kept-drawings";

/** Readings kept for each database, the oldest given up first. */
const MOST = 100;

type Kept = { readonly stamp: string; readonly value: Promise<unknown> };

const shelves = new WeakMap<Db, Map<string, Kept>>();

/**
 * What was read stays as it was read until anything is written anywhere in the database, by this process or another. Of two who ask
 * for the same at once one waits for the other.
 *
 * @param key names all that the reading depends on beside the database: who reads, what they ask for, and the day
 */
export async function asRead<T>(db: Db, key: string, read: () => Promise<T>): Promise<T> {
  const shelf = shelves.get(db) ?? new Map<string, Kept>();
  shelves.set(db, shelf);
  // Before anything is read: what is read may be newer than its stamp, and never older.
  const stamp = await db.direct.stamp();
  const kept = shelf.get(key);
  if (kept?.stamp === stamp) return kept.value as Promise<T>;
  const value = read().then((read) => {
    keepDrawingOf(read);
    return read;
  });
  shelf.delete(key);
  shelf.set(key, { stamp, value });
  for (const oldest of [...shelf.keys()].slice(0, Math.max(0, shelf.size - MOST))) shelf.delete(oldest);
  value.catch(() => {
    if (shelf.get(key)?.value === value) shelf.delete(key);
  });
  return value;
}

/**
 * The key of a page that one reader asks for: the address with its questions, everything that is known of the reader, and the day.
 * @param today 'YYYY-MM-DD', in England
 */
export function keyOfReading({ url }: Request, viewer: Viewer, today: string): string {
  const { pathname, search } = new URL(url);
  return JSON.stringify([pathname, search, viewer, today]);
}
