import type { GroupComparison } from "../disclosure/group-medians";
import type { ShownCounts } from "../disclosure/spread";
import { plural } from "./counts";

/** Stands where a spread is too small to be shown. */
export const TOO_FEW_TO_SHOW = "too few to show without showing who";

/** Stands where the seats that answered changed too little between rounds. */
export const SEATS_CHANGED = "not shown, as one or two seats changed since the round before";

/** "10 of 11 gave a level". */
export function gaveLevelInWords({ levelsGiven, seats }: Pick<ShownCounts, "levelsGiven" | "seats">): string {
  return `${levelsGiven} of ${seats} gave a level`;
}

/** "7 of 11 can’t judge". Null when the count is not shown: then `gaveLevelInWords` says what may be said. */
export function cantJudgeInWords({ cantJudge, seats }: Pick<ShownCounts, "cantJudge" | "seats">): string | null {
  return cantJudge === null ? null : `${cantJudge} of ${seats} can’t judge`;
}

/** The one sentence about the two groups of a board. Null when it may not be said. */
export function groupMediansInWords(comparison: GroupComparison | null): string | null {
  if (comparison === null) return null;
  const { lowerOn, themes } = comparison;
  return `The non-executives’ median was lower on ${lowerOn} of ${themes} ${plural(themes, "theme")}.`;
}
