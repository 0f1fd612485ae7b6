import type { DisclosedSpread } from "../core/disclosure/spread";
import { opening } from "../core/text/counts";
import { agreementInWords } from "../core/text/agreement-words";
import { levelInWords, medianInWords } from "../core/text/levels";
import { cantJudgeInWords, gaveLevelInWords, SEATS_CHANGED, TOO_FEW_TO_SHOW } from "../core/text/spreads";
import type { Framework } from "../core/framework/framework";
import type { SpreadView } from "../ui/pages/spreads-page";
import type { ThemePosition } from "./position";

/** One theme's spreads for a page: the newest two rounds, a finding, the reasons. */
export function spreadView({ theme, spreads, standing }: ThemePosition, framework: Framework, agreeHref: string | null): SpreadView {
  const shown = spreads.filter(({ spread }) => spread.kind !== "not-revealed").slice(-2);
  const last = shown.at(-1);
  return {
    id: theme.id,
    title: theme.title,
    question: theme.question,
    finding: last === undefined ? "Not revealed yet." : findingOf(last.spread),
    counts: last === undefined ? "" : countsOf(last.spread),
    rounds: shown.map(({ spread }) => (spread.kind === "distribution" ? { tally: spread.tally, median: spread.median } : null)),
    roundNames: shown.map(({ round, spread }) => ("levelsGiven" in spread ? `round ${round}, n ${spread.levelsGiven}` : `round ${round}`)),
    reasons: last?.reasons.map(({ text }) => text) ?? [],
    agreed: standing.agreed === null ? null : `Agreed: ${levelInWords(standing.agreed.level, framework.scale)}.`,
    agreeHref,
  };
}

function findingOf(spread: DisclosedSpread): string {
  switch (spread.kind) {
    case "not-revealed":
      return "Not revealed yet";
    case "seats-changed":
      return opening(SEATS_CHANGED);
    case "too-few":
      return opening(TOO_FEW_TO_SHOW);
    case "summary":
    case "distribution":
      return `${opening(agreementInWords(spread.word))}, ${medianInWords(spread.median) ?? ""}`;
  }
}

function countsOf(spread: DisclosedSpread): string {
  if (!("levelsGiven" in spread)) return "";
  return [gaveLevelInWords(spread), cantJudgeInWords(spread)].filter((words) => words !== null).join(", ");
}
