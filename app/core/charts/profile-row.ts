import type { Level } from "../scoring/level";
import type { Tally } from "../scoring/tally";
import { packInTwos, packRadius } from "./dot-pack";
import { levelShare } from "./level-axis";
import type { Dot, Placed, Span } from "./placed";
import { tallyRange } from "./tally-range";

/** What a row of the profile knows. Null is unknown or not shown, and draws no mark. */
export type ProfileRowSource = {
  readonly agreed: Level | null;
  /** Put forward but not yet agreed: outlined. */
  readonly isProposed: boolean;
  readonly earlier: Level | null;
  /** False when the question, the framework or the trust changed: a break instead of a line. */
  readonly isComparable: boolean;
  readonly target: Level | null;
  /** Null: nothing is shown, whatever the reason. A null tally within: only the median may be known. */
  readonly spread: { readonly tally: Tally | null; readonly median: number } | null;
};

/** Measures of a row, in drawing units; `room` is the width one level's dots may take in the narrowest drawing. */
export type ProfileRowSize = {
  readonly seats: number;
  readonly levelY: number;
  readonly spreadY: number;
  readonly dotRadius: number;
  readonly room: number;
};

/** What to draw, back to front as listed. */
export type ProfileRow = {
  readonly toTarget: Span | null;
  readonly sinceEarlier: Span | null;
  readonly earlier: Placed | null;
  readonly target: (Placed & { readonly isReached: boolean }) | null;
  readonly agreed: (Placed & { readonly level: Level; readonly isProposed: boolean; readonly isUnchanged: boolean }) | null;
  readonly historyBreak: Placed | null;
  readonly range: Span | null;
  readonly dots: readonly Dot[];
  readonly median: Placed | null;
  /** Where the dots would be, when they are not shown. */
  readonly hatch: Span | null;
};

/**
 * One theme of the profile: agreed level, last time, own target, answers and median on the one level axis.
 * @returns places and spans; `hatch` exactly when no distribution is shown, and then no dot and no range.
 */
export function profileRow(source: ProfileRowSource, size: ProfileRowSize): ProfileRow {
  return { ...levelMarks(source, size.levelY), ...spreadMarks(source.spread, size) };
}

function levelMarks({ agreed, isProposed, earlier, isComparable, target }: ProfileRowSource, y: number) {
  const joined = isComparable ? earlier : null;
  const isMoved = joined !== null && joined !== agreed;
  const at = (level: Level): Placed => ({ share: levelShare(level), dx: 0, y });
  const between = (from: Level, to: Level): Span => ({ from: levelShare(from), to: levelShare(to), y });
  return {
    toTarget: agreed !== null && target !== null && target !== agreed ? between(agreed, target) : null,
    sinceEarlier: agreed !== null && isMoved ? between(joined, agreed) : null,
    earlier: isMoved ? at(joined) : null,
    target: target === null ? null : { ...at(target), isReached: target === agreed },
    agreed: agreed === null ? null : { ...at(agreed), level: agreed, isProposed, isUnchanged: joined === agreed },
    historyBreak: agreed !== null && !isComparable ? { ...at(agreed), dx: BREAK_OFFSET } : null,
  };
}

/** The break stands left of the disc, clear of its ring. */
const BREAK_OFFSET = -27;

function spreadMarks(spread: ProfileRowSource["spread"], { seats, spreadY: y, dotRadius, room }: ProfileRowSize) {
  const median = spread && { share: levelShare(spread.median), dx: 0, y };
  const tally = spread?.tally ?? null;
  if (tally === null) return { range: null, dots: [], median, hatch: { from: levelShare(1), to: levelShare(5), y } };
  const radius = packRadius(seats, room, dotRadius);
  const range = tallyRange(tally);
  return {
    range: range && { from: levelShare(range.lowest), to: levelShare(range.highest), y },
    dots: tally.flatMap((count, index) =>
      packInTwos(count, radius).map(({ dx, dy }) => ({ share: levelShare(index + 1), dx, y: y + dy, radius })),
    ),
    median,
    hatch: null,
  };
}
