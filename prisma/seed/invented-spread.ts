import type { Level } from "../../app/core/scoring/level";
import type { DemoSpread } from "./northmoor-last-time";

/** Steps from the agreed level, one a seat; null: can't judge. Eleven seats each. */
const SHAPES: readonly (readonly (number | null)[])[] = [
  [-1, -1, 0, 0, 0, 0, 0, 0, 0, 1, 1],
  [-1, -1, -1, 0, 0, 0, 0, 0, 0, 1, 1],
  [-1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
  [-1, -1, -1, 0, 0, 0, 0, 0, 1, 1, null],
  [-2, -1, -1, 0, 0, 0, 0, 0, 1, 1, 1],
  [-1, -1, -1, 0, 0, 0, 0, 1, 1, null, null],
];

/** A believable spread of eleven seats around an agreed level, the same at every run. */
export function inventSpread(level: Level, number: number): DemoSpread {
  const shape = SHAPES[number % SHAPES.length] ?? [];
  const given = shape.flatMap((step) => (step === null ? [] : [Math.min(5, Math.max(1, level + step))]));
  const [one, two, three, four, five] = [1, 2, 3, 4, 5].map((each) => given.filter((level) => level === each).length) as [number, number, number, number, number];
  return { levels: [one, two, three, four, five], cantJudge: shape.filter((step) => step === null).length, seats: shape.length };
}
