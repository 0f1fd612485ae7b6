import type { Level } from "../scoring/level";
import { stackShape, stackUpwards } from "./dot-stack";
import { levelShare } from "./level-axis";
import type { Dot, Placed, Span } from "./placed";

export type TrustsStripSize = { readonly height: number; readonly room: number; readonly dotRadius: number };

export type TrustsStrip = {
  readonly range: Span | null;
  readonly dots: readonly Dot[];
  readonly median: Placed | null;
  /** One for each trust sharing, low ones first: true at 2 or below. */
  readonly lowDots: readonly boolean[];
};

/** At or below this level a released level counts as low: Boardmark's own rule, printed beside every list that uses it. */
export const LOW_LEVEL = 2;

/**
 * The levels of the trusts that share one theme, a dot a trust above the axis, and which are low.
 * @param levels released by name to this reader, in no order that matters.
 * @param median of the same levels; null when none is shared.
 */
export function trustsStrip(levels: readonly Level[], median: number | null, { height, room, dotRadius }: TrustsStripSize): TrustsStrip {
  const shape = stackShape({ seats: Math.max(levels.length, 1), width: room, height, largest: dotRadius });
  const stacks = [1, 2, 3, 4, 5].map((level) => levels.filter((each) => each === level).length);
  const low = levels.filter((level) => level <= LOW_LEVEL).length;
  return {
    range: levels.length === 0 ? null : { from: levelShare(Math.min(...levels)), to: levelShare(Math.max(...levels)), y: height },
    dots: stacks.flatMap((count, index) =>
      stackUpwards(count, shape).map(({ dx, dy }) => ({ share: levelShare(index + 1), dx, y: height + dy, radius: shape.radius })),
    ),
    median: median === null ? null : { share: levelShare(median), dx: 0, y: height },
    lowDots: levels.map((_, index) => index < low),
  };
}
