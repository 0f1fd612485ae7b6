import { dueAgain, PROLONG_AFTER, retryAt } from "../app/core/jobs/lease";
import type { Db } from "../app/db/database";
import { ensureJob, prolongJob, putOffJob, strikeJob, takeJob, type TakenJob } from "../app/db/jobs";

/** One kind of work that the service does by itself. */
export type Job = {
  readonly kind: string;
  /** Milliseconds from its end to its next beginning, at most an hour; null: it is done on order, once a subject. */
  readonly every: number | null;
  /** Safe to begin again after a stop. The signal says that time is up or the lease was lost: finish or give up. */
  readonly run: (order: { readonly subject: string | null; readonly signal: AbortSignal }) => Promise<void>;
};

export type JobRunner = {
  /** Looks for work at once, such as after an order. */
  readonly wake: () => void;
  /** Takes no more, and waits for what is under way; after so many milliseconds that is told to give up, and given back. */
  readonly stop: (patience: number) => Promise<void>;
};

type Parts = { readonly db: Db; readonly log: { readonly error: (about: object, words: string) => void }; readonly now: () => Date; readonly newId: () => string; readonly jobs: readonly Job[] };

/** Milliseconds between two looks for work that another process ordered or left. */
const LOOK = 15_000;

/**
 * Does the service's own work out of the one job table, beside any number of other processes that do the same: each piece is
 * taken under a lease, which ends by itself when its holder dies. Kinds wait for each other in no process; within one, one at a time.
 */
export function runJobs({ db, log, now, newId, jobs }: Parts): JobRunner {
  const giveUp = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  const askedAgain = new Set<string>();
  let isStopping = false;

  async function doAll(job: Job): Promise<void> {
    if (job.every !== null) await ensureJob(db, job.kind, now());
    while (!isStopping) {
      const taken = await takeJob(db, job.kind, now(), newId());
      if (taken === null) return;
      await carryOut(job, taken);
    }
  }

  async function carryOut(job: Job, taken: TakenJob): Promise<void> {
    const lost = new AbortController();
    const prolong = () =>
      prolongJob(db, taken, now()).then((isHeld) => {
        if (!isHeld) lost.abort();
      }, reportFault(job.kind));
    const timer = setInterval(() => void prolong(), PROLONG_AFTER);
    try {
      await job.run({ subject: taken.subject, signal: AbortSignal.any([giveUp.signal, lost.signal]) });
      if (job.every === null) await strikeJob(db, taken);
      else await putOffJob(db, taken, { dueAt: dueAgain(now(), job.every), failures: 0 });
    } catch (fault) {
      // What a stop cut short has not failed: whoever looks next takes it up.
      const isCutShort = giveUp.signal.aborted;
      if (!isCutShort) log.error({ fault, job: job.kind }, "a job failed");
      const failures = taken.failures + 1;
      await putOffJob(db, taken, isCutShort ? { dueAt: now(), failures: taken.failures } : { dueAt: retryAt(now(), failures), failures });
    } finally {
      clearInterval(timer);
    }
  }

  function begin(job: Job): void {
    if (isStopping) return;
    if (underWay.has(job.kind)) return void askedAgain.add(job.kind);
    const work = doAll(job)
      .catch(reportFault(job.kind))
      .finally(() => {
        underWay.delete(job.kind);
        if (askedAgain.delete(job.kind)) begin(job);
      });
    underWay.set(job.kind, work);
  }

  function reportFault(kind: string): (fault: unknown) => void {
    return (fault) => log.error({ fault, job: kind }, "the job table does not answer");
  }
  function wake(): void {
    jobs.forEach(begin);
  }
  wake();
  const look = setInterval(wake, LOOK);
  look.unref();
  return {
    wake,
    async stop(patience) {
      isStopping = true;
      clearInterval(look);
      const timer = setTimeout(() => giveUp.abort(), patience);
      await Promise.all(underWay.values());
      clearTimeout(timer);
    },
  };
}
