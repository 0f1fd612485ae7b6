import type { DisclosedSpread } from "../disclosure/spread";
import { agreementInWords } from "./agreement-words";
import { medianInWords } from "./levels";
import { gaveLevelInWords } from "./spreads";

/** The rationale of a level recorded with others at once. @param spread the theme's first; null: not known. */
export function agreedTogetherInWords(spread: DisclosedSpread | null): string {
  if (spread === null || !("word" in spread)) return "Recorded together with other themes, as nobody asked to discuss it.";
  return `Recorded together: ${agreementInWords(spread.word)}, ${medianInWords(spread.median)}, ${gaveLevelInWords(spread)}; nobody asked to discuss it.`;
}
