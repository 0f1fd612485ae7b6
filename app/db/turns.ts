/** Resolves when it is one's turn, to what ends it; it must be called. */
export type Turns = { readonly take: () => Promise<() => void>; readonly inTurn: <T>(work: () => Promise<T>) => Promise<T> };

/** A queue for what only one may use at a time, in order of asking. */
export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();

  async function take(): Promise<() => void> {
    const before = last;
    let letGo: () => void = () => undefined;
    last = new Promise((resolve) => {
      letGo = resolve;
    });
    await before;
    return letGo;
  }

  return turnsBy(take);
}

/** Turns that are taken in a way of their own. */
export function turnsBy(take: Turns["take"]): Turns {
  return {
    take,
    async inTurn(work) {
      const letGo = await take();
      try {
        return await work();
      } finally {
        letGo();
      }
    },
  };
}
