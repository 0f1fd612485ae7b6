import type { Level } from "../scoring/level";
import type { Placed } from "./placed";

/** A theme at one cycle. */
export type TrendPoint = {
  /** Null: not agreed, left out or not released. */
  readonly level: Level | null;
  /** Whether the question, the framework and the trust are those of the cycle before. */
  readonly isComparable: boolean;
};

export type Trend = {
  readonly points: readonly ((Placed & { readonly level: Level; readonly isLatest: boolean }) | null)[];
  /** Between neighbours that compare; a missing cycle is never bridged. */
  readonly lines: readonly { readonly from: Placed; readonly to: Placed }[];
  readonly breaks: readonly Placed[];
  /** Shares of the cycles' places across the width. */
  readonly cycles: readonly number[];
  readonly levelY: Readonly<Record<Level, number>>;
};

/**
 * One theme over the cycles, oldest first. No line crosses a break or a gap.
 * @param height of the plot in drawing units: level 5 at a tenth from its top, level 1 at a tenth from its foot.
 */
export function trend(points: readonly TrendPoint[], height: number): Trend {
  const cycles = points.map((_, index) => (index + 0.5) / points.length);
  const y = (level: number) => height * (0.9 - (level - 1) * 0.2);
  const latest = points.findLastIndex(({ level }) => level !== null);
  const placed = points.map(({ level }, index) =>
    level === null ? null : { share: cycles[index] ?? 0, dx: 0, y: y(level), level, isLatest: index === latest },
  );
  return {
    points: placed,
    lines: placed.flatMap((to, index) => {
      const from = placed[index - 1];
      return from && to && points[index]?.isComparable ? [{ from, to }] : [];
    }),
    breaks: points.flatMap(({ isComparable }, index) =>
      index > 0 && !isComparable ? [{ share: index / points.length, dx: 0, y: height / 2 }] : [],
    ),
    cycles,
    levelY: { 1: y(1), 2: y(2), 3: y(3), 4: y(4), 5: y(5) },
  };
}
