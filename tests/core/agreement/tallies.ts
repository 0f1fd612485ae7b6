import fc from "fast-check";
import type { Tally } from "../../../app/core/scoring/tally";

/** Tallies of a board: five levels, up to 20 seats, nobody at all among them. */
export const boardTally: fc.Arbitrary<Tally> = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }).map(tallyOfLevels);

/** Tallies of any scale from three to seven levels, with at least one answer. */
export const anyTally: fc.Arbitrary<Tally> = fc
  .array(fc.nat({ max: 12 }), { minLength: 3, maxLength: 7 })
  .filter((counts) => counts.some((count) => count > 0));

/** Every tally of five levels with so many answers. */
export function talliesOf(answers: number, levels = 5): readonly Tally[] {
  if (levels === 1) return [[answers]];
  return Array.from({ length: answers + 1 }, (_, first) => first).flatMap((first) =>
    talliesOf(answers - first, levels - 1).map((rest) => [first, ...rest]),
  );
}

function tallyOfLevels(levels: readonly number[]): Tally {
  return [1, 2, 3, 4, 5].map((level) => levels.filter((one) => one === level).length);
}
