import { opening } from "../core/text/counts";
import { agreementInWords } from "../core/text/agreement-words";
import { medianInWords } from "../core/text/levels";
import { cantJudgeInWords, gaveLevelInWords, SEATS_CHANGED } from "../core/text/spreads";
import type { Tally } from "../core/scoring/tally";
import type { ThemeSpread } from "../db/spreads";
import type { ThemePosition } from "./position";

/** How far views agree on a theme, as a row shows it: a word, then short lines. */
export function viewsInWords({ spreads, decided }: Pick<ThemePosition, "spreads" | "decided">): { readonly word: string; readonly lines: readonly string[] } {
  const last = spreads.at(-1)?.spread;
  if (decided.leftOutReason !== null) return { word: "Left out", lines: [] };
  if (last === undefined || last.kind === "not-revealed") return { word: "Not asked yet", lines: [] };
  if (last.kind === "seats-changed") return { word: "Not shown", lines: [opening(SEATS_CHANGED)] };
  const counts = [gaveLevelInWords(last), cantJudgeInWords(last)].filter((line) => line !== null);
  if (last.kind === "too-few") return { word: "Too few to show", lines: ["Fewer than five levels", ...counts] };
  return { word: opening(agreementInWords(last.word)), lines: [opening(medianInWords(last.median) ?? ""), ...counts] };
}

/** The newest spread a chart may draw; null when none may be shown. A named level leaves the median alone. */
export function lastShown(spreads: readonly ThemeSpread[]): { readonly tally: Tally | null; readonly median: number } | null {
  const last = spreads.at(-1)?.spread;
  if (last === undefined) return null;
  if (last.kind === "distribution") return { tally: last.tally, median: last.median };
  return last.kind === "summary" ? { tally: null, median: last.median } : null;
}
