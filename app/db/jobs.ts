import { leaseEnd, takeableAt } from "../core/jobs/lease";
import type { Queries } from "./database";

/** A piece of work that somebody has taken, with the lease under which they have it. */
export type TakenJob = { readonly id: string; readonly kind: string; readonly subject: string | null; readonly lease: string; readonly failures: number };

/** Sees to it that work which comes again stands in the table; what stands there already is left as it is. */
export async function ensureJob(db: Queries, kind: string, dueAt: Date): Promise<void> {
  await db.job.upsert({ where: { id: kind }, create: { id: kind, kind, dueAt }, update: {} });
}

/** Orders a piece of work on one subject, or puts it forward. While somebody is at it, it stays theirs. */
export async function orderJob(db: Queries, kind: string, subject: string, dueAt: Date): Promise<void> {
  const id = `${kind}:${subject}`;
  await db.job.upsert({ where: { id }, create: { id, kind, subject, dueAt }, update: { dueAt } });
}

/**
 * Takes the piece of work of a kind that has been due longest, under a new lease. Of several processes that ask at once, one gets it.
 * @param lease a random id.
 * @returns null when none is due and free.
 */
export async function takeJob(db: Queries, kind: string, now: Date, lease: string): Promise<TakenJob | null> {
  const { dueBy, notDueAfter, leaseOverBy, leaseNotAfter } = takeableAt(now);
  const isTakeable = {
    kind,
    AND: [
      { OR: [{ dueAt: { lte: dueBy } }, { dueAt: { gt: notDueAfter } }] },
      { OR: [{ lease: null }, { leaseUntil: { lte: leaseOverBy } }, { leaseUntil: { gt: leaseNotAfter } }] },
    ],
  };
  const due = await db.job.findMany({ where: isTakeable, select: { id: true, subject: true, failures: true }, orderBy: [{ dueAt: "asc" }, { id: "asc" }], take: 10 });
  for (const job of due) {
    // The same conditions again, in the statement that takes it: another process may just have done so.
    const { count } = await db.job.updateMany({ where: { id: job.id, ...isTakeable }, data: { lease, leaseUntil: leaseEnd(now) } });
    if (count === 1) return { ...job, kind, lease };
  }
  return null;
}

/** Prolongs a lease. @returns false when it is no longer held: the work belongs to somebody else or is gone. */
export async function prolongJob(db: Queries, { id, lease }: TakenJob, now: Date): Promise<boolean> {
  const { count } = await db.job.updateMany({ where: { id, lease }, data: { leaseUntil: leaseEnd(now) } });
  return count === 1;
}

/** Gives a piece of work back, due again at an instant; under another's lease nothing changes. */
export async function putOffJob(db: Queries, { id, lease }: TakenJob, { dueAt, failures }: { readonly dueAt: Date; readonly failures: number }): Promise<void> {
  await db.job.updateMany({ where: { id, lease }, data: { dueAt, failures, lease: null, leaseUntil: null } });
}

/** The subjects, of these, on which work of a kind has failed and waits to be tried again. */
export async function listFailedSubjects(db: Queries, kind: string, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const failed = await db.job.findMany({ where: { kind, subject: { in: [...subjects] }, failures: { gt: 0 } }, select: { subject: true } });
  return new Set(failed.flatMap(({ subject }) => subject ?? []));
}

/** Strikes a piece of work that is done and does not come again; under another's lease nothing changes. */
export async function strikeJob(db: Queries, { id, lease }: TakenJob): Promise<void> {
  await db.job.deleteMany({ where: { id, lease } });
}
