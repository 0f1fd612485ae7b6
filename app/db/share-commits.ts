import type { Asks, Together } from "./sql";

/** The most that share one commit: what they hold, other processes wait for meanwhile. */
const MOST_TOGETHER = 16;

/** Does transactions in one, in their order. @returns what the statements of each came to */
export type CommitAll = (asks: readonly Asks<unknown>[], hold: Together["hold"] | null) => Promise<readonly (readonly unknown[])[]>;
type Waiting = { readonly ask: Asks<unknown>; readonly resolve: (values: readonly unknown[]) => void; readonly reject: (fault: unknown) => void };

/**
 * Transactions that all hold the same row first would each wait for the commit of the one before: the first to come is done at once
 * and alone, and those that come meanwhile share the next. Nobody is answered before the commit. Where it fails, nothing of it is
 * kept and each is done again alone: one that fails takes none of the others with it.
 */
export function shareCommits(commit: CommitAll) {
  /** By what they hold; there as long as one is under way. */
  const queues = new Map<string, Waiting[]>();

  async function workOff({ name, hold }: Together, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, MOST_TOGETHER);
      if (batch.length === 1) await Promise.all(batch.map((one) => alone(one, hold)));
      else await commit(batch.map(({ ask }) => ask), hold).then((all) => batch.forEach(({ resolve }, place) => resolve(all[place] ?? [])), () => Promise.all(batch.map((one) => alone(one, hold))));
    }
    queues.delete(name);
  }

  async function alone({ ask, resolve, reject }: Waiting, hold: Together["hold"]): Promise<void> {
    await commit([ask], hold).then(([values]) => resolve(values ?? []), reject);
  }

  return <T>({ name, hold }: Together, ask: Asks<T>): Promise<readonly T[]> =>
    new Promise<readonly T[]>((resolve, reject) => {
      const mine: Waiting = { ask, resolve: (values) => resolve(values as readonly T[]), reject };
      const queue = queues.get(name);
      if (queue !== undefined) return void queue.push(mine);
      const begun = [mine];
      queues.set(name, begun);
      void workOff({ name, hold }, begun);
    });
}
