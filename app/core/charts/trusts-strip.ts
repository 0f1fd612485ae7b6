import type { Level } from "../scoring/level";
import { stackShape, stackUpwards } from "./dot-stack";
import { levelShare } from "./level-axis";
import type { Dot, Placed, Span } from "./placed";

export type TrustsStripSize = {
  /** The most trusts that share any theme of the list: all its strips take the same, so that all dots share one size. */
  readonly trusts: number;
  /** Room for one level's stack, in drawing units. */
  readonly height: number;
  readonly width: number;
  readonly dotRadius: number;
};

export type TrustsStrip = {
  readonly range: Span | null;
  readonly dots: readonly Dot[];
  readonly median: Placed | null;
};

/**
 * The levels of the trusts that share one theme, a dot a trust above the axis.
 * @param levels released by name to this reader, in no order that matters.
 * @param median of the same levels; null when none is shared.
 */
export function trustsStrip(levels: readonly Level[], median: number | null, { trusts, height, width, dotRadius }: TrustsStripSize): TrustsStrip {
  const shape = stackShape({ seats: Math.max(trusts, 1), width, height, largest: dotRadius });
  const stacks = [1, 2, 3, 4, 5].map((level) => levels.filter((each) => each === level).length);
  return {
    range: levels.length === 0 ? null : { from: levelShare(Math.min(...levels)), to: levelShare(Math.max(...levels)), y: height },
    dots: stacks.flatMap((count, index) =>
      stackUpwards(count, shape).map(({ dx, dy }) => ({ share: levelShare(index + 1), dx, y: height + dy, radius: shape.radius })),
    ),
    median: median === null ? null : { share: levelShare(median), dx: 0, y: height },
  };
}
