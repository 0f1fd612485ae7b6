import type { Round } from "../../../app/core/disclosure/round";
import type { Tally } from "../../../app/core/scoring/tally";

/** A revealed first round with these levels; everything else as it most often is. */
export function revealed(tally: Tally, changes: Partial<Round> & { readonly cantJudge?: number; readonly skipped?: number } = {}): Round {
  const { cantJudge = 0, skipped = 0, ...others } = changes;
  const seats = tally.reduce((sum, count) => sum + count, 0) + cantJudge + skipped;
  return { state: "revealed", counts: { tally, cantJudge, skipped }, seats, seatsChangedSince: [], ...others };
}
