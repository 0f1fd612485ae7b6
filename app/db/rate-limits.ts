import type { Queries } from "./database";

/**
 * Counts one more try under a key, in one statement, so that two processes never count the same one.
 * @param key what is limited and for whom, already hashed.
 * @returns the tries in this window, this one included.
 */
export async function countTry(db: Queries, key: string, windowStart: Date): Promise<number> {
  const id = keyOf(key, windowStart);
  const { count } = await db.rateLimit.upsert({
    where: { key: id },
    create: { key: id, windowStart, count: 1 },
    update: { count: { increment: 1 } },
  });
  return count;
}

/** The tries counted under a key in a window. */
export async function readTries(db: Queries, key: string, windowStart: Date): Promise<number> {
  return (await db.rateLimit.findUnique({ where: { key: keyOf(key, windowStart) } }))?.count ?? 0;
}

/** Takes back one try, such as one that succeeded. */
export async function forgetTry(db: Queries, key: string, windowStart: Date): Promise<void> {
  await db.rateLimit.updateMany({ where: { key: keyOf(key, windowStart), count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

/** Removes the counts of windows that began before an instant. */
export async function removeCountsBefore(db: Queries, instant: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { windowStart: { lt: instant } } });
}

function keyOf(key: string, windowStart: Date): string {
  return `${key}:${windowStart.getTime()}`;
}
