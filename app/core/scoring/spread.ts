import { agreement } from "../agreement/agreement";
import { agreementWord, type AgreementWord } from "../agreement/agreement-word";
import { medianLevel } from "./median";
import { countOf, type Tally } from "./tally";

/**
 * What a tally comes to. A statistic, not a permission: whether any of it may be shown is for `disclosure/spread` to
 * say.
 */
export type SpreadSummary = {
  /** Levels given. */
  readonly n: number;
  /** May stand between levels. */
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** Van der Eijk's A, -1 to 1. */
  readonly agreement: number;
  readonly word: AgreementWord;
};

/**
 * Sums up the levels given in one round.
 *
 * @param tally answers per level, lowest level first
 * @returns null when nobody gave a level
 * @throws RangeError as `agreement` does
 */
export function summariseSpread(tally: Tally): SpreadSummary | null {
  const median = medianLevel(tally);
  const a = agreement(tally);
  if (median === null || a === null) return null;
  return {
    n: countOf(tally),
    median,
    lowest: tally.findIndex((count) => count > 0) + 1,
    highest: tally.findLastIndex((count) => count > 0) + 1,
    agreement: a,
    word: agreementWord(a),
  };
}
