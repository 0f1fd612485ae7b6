/** Runs work when one of so many lanes is free. */
export type Lanes = <T>(work: () => Promise<T>) => Promise<T>;

/** So many lanes, in order of asking: whoever comes when all are taken waits for as long as it takes. */
export function createLanes(most: number): Lanes {
  const waiting: (() => void)[] = [];
  let taken = 0;

  return async (work) => {
    if (taken < most) taken += 1;
    // The lane is handed on without becoming free in between.
    else await new Promise<void>((resolve) => waiting.push(() => resolve()));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) taken -= 1;
      else next();
    }
  };
}
