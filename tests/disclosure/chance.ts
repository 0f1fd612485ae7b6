/** Chance that can be had again: the same seed draws the same. */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  readonly isHeads: (share?: number) => boolean;
  readonly oneOf: <T>(values: readonly T[]) => T;
  readonly someOf: <T>(values: readonly T[]) => readonly T[];
  readonly shuffled: <T>(values: readonly T[]) => readonly T[];
};

/** Mulberry32, a small generator: good enough to draw test cases by. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const shuffled = <T>(values: readonly T[]) => values.map((value) => ({ value, place: next() })).toSorted((a, b) => a.place - b.place).map(({ value }) => value);
  return {
    next,
    isHeads: (share = 0.5) => next() < share,
    oneOf: (values) => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError("Nothing to draw from");
      return value;
    },
    someOf: (values) => values.filter(() => next() < 0.5),
    shuffled,
  };
}
