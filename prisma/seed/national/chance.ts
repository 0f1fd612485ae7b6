/** Numbers that look random and are the same for the same seed, on every machine. */
export type Chance = {
  /** A whole number from 0 up to, and without, `below`. */
  readonly below: (below: number) => number;
  /** True in so many of a hundred. */
  readonly inHundred: (share: number) => boolean;
  readonly oneOf: <T>(list: readonly T[]) => T;
};

/** @source Mulberry32, in the public domain (T. Ettinger, 2017). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    inHundred: (share) => below(100) < share,
    oneOf(list) {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError("Nothing can be chosen of an empty list");
      return one;
    },
  };
}
