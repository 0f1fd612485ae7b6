import type { Tally } from "../scoring/tally";
import type { Offset } from "./dot-pack";
import { stackShape, stackUpwards } from "./dot-stack";
import { levelShare } from "./level-axis";
import type { Placed } from "./placed";

/** One round's answers as they may be shown; null is not shown. */
export type RoundSpread = { readonly tally: Tally; readonly median: number } | null;

export type RoundsChartSize = {
  /** Seats that could answer in any of the rounds. */
  readonly seats: number;
  /** Room above the base line, and the narrowest width the drawing may have, in drawing units. */
  readonly height: number;
  readonly narrowest: number;
  readonly dotRadius: number;
};

/** The answers at one level: the foot of the stack as a share of the width, and each dot's middle from there, `dy` below 0. */
export type DotStack = { readonly share: number; readonly dots: readonly Offset[] };

export type RoundsChart = {
  readonly baseY: number;
  readonly radius: number;
  /** In the order of the rounds; the last is the present one. */
  readonly rounds: readonly { readonly stacks: readonly DotStack[]; readonly median: Placed | null; readonly isShown: boolean }[];
};

/** Between two levels' stacks, and between two rounds of one level, in shares of the level's width. */
const AIR = 0.09;

/**
 * Answers stacked above their level: one round, or two side by side over the same seats. Never a line per person.
 * @param rounds one or two, earlier first.
 * @throws {RangeError} for no round, or more than two.
 */
export function roundsChart(rounds: readonly RoundSpread[], { seats, height, narrowest, dotRadius }: RoundsChartSize): RoundsChart {
  if (rounds.length < 1 || rounds.length > 2) throw new RangeError("A chart takes one round or two");
  const band = (narrowest / 5) * (1 - AIR * (rounds.length + 1));
  const width = band / rounds.length;
  const shape = stackShape({ seats, width, height, largest: dotRadius });
  const apart = width + (narrowest / 5) * AIR;
  return {
    baseY: height,
    radius: shape.radius,
    rounds: rounds.map((round, index) => {
      const aside = (index - (rounds.length - 1) / 2) * apart;
      return {
        isShown: round !== null,
        median: round && { share: levelShare(round.median), dx: 0, y: height },
        stacks: (round?.tally ?? []).flatMap((count, place) =>
          count === 0 ? [] : [{ share: levelShare(place + 1), dots: stackUpwards(count, shape).map(({ dx, dy }) => ({ dx: aside + dx, dy })) }],
        ),
      };
    }),
  };
}
