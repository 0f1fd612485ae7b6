import { formatCycle } from "../text/cycles";
import { figuresParts } from "./appendix-figures";
import { developmentBlocks } from "./appendix-development";
import { methodBlocks } from "./appendix-method";
import { balanceBlocks } from "./appendix-balance";
import { PROMISED_HEADING, promisedBlocks } from "./appendix-promised";
import { minuteBlocks, vitalSignBlocks } from "./appendix-record";
import { themeParts } from "./appendix-themes";
import { actionsSection, everyAction } from "./actions";
import { appendicesInWords, lettered, sourceList } from "./appendices";
import type { Paper } from "./paper";
import type { BoardPaperSource } from "./board-paper-source";
import { changeSection } from "./change";
import { escalationsSection, prioritiesSection, risksSection } from "./decisions";
import { askAgain, askOf, fieldsOf, footOf, markingOf, meetingLine, purposesOf, runningHeadOf, titleOf } from "./front-page";
import type { Profile } from "./paper-blocks";
import { figuresOf } from "./paper-figures";
import { sourcesOf } from "./paper-sources";
import { peersSection } from "./peers";
import { positionOf } from "./position";
import { restrictToProfile } from "./restrict-to-profile";
import { summaryOf } from "./summary";
import { viewsSection } from "./views";

const EVERY_ACTION = "Every action";

/** A paper that has its figure 1. */
export type BoardPaper = Paper & { readonly position: Profile };

/**
 * Words and rounds a board paper. Pure: the same source gives the same paper, whose hash may stand for it.
 *
 * @param given everything known; what the profile may not print is taken away first
 * @throws RangeError when a date does not exist, or the DMA result names a file that is not among the files
 */
export function composeBoardPaper(given: BoardPaperSource): BoardPaper {
  const source = restrictToProfile(given);
  const { trust, profile, isDraft, asAt, assessment, frontSheet, publishedAddress, reference } = source;
  const figures = figuresOf(source);
  const sources = sourcesOf(source);
  const appendices = lettered([
    { heading: "Every figure, with its source", blocks: [], parts: figuresParts(source, figures) },
    { heading: "Each theme", blocks: [], parts: themeParts(source) },
    { heading: EVERY_ACTION, blocks: everyAction(source), parts: [] },
    { heading: "What kind of change", blocks: balanceBlocks(source), parts: [] },
    { heading: PROMISED_HEADING, blocks: promisedBlocks(source), parts: [] },
    { heading: "Vital signs", blocks: vitalSignBlocks(source), parts: [] },
    { heading: "The board’s own development", blocks: developmentBlocks(source), parts: [] },
    { heading: "Minute of the workshop", blocks: minuteBlocks(source), parts: [] },
    { heading: "Method", blocks: methodBlocks(source), parts: [] },
    { heading: "Sources", blocks: [sourceList(sources)], parts: [] },
  ]);
  return {
    kind: "board-paper",
    language: "en-GB",
    profile,
    asAt,
    organisation: trust,
    marking: markingOf(source),
    watermark: isDraft ? "Draft" : null,
    meeting: meetingLine(source),
    title: titleOf(source),
    subject: `Board paper of ${trust.name}: ${assessment.framework.shortTitle}, ${formatCycle(assessment.cycle)}`,
    purposes: purposesOf(source),
    fields: fieldsOf(source),
    ask: askOf(source),
    summary: summaryOf(source),
    position: positionOf(source),
    sections: [
      changeSection(source),
      viewsSection(source),
      peersSection(source),
      ...risksSection(source),
      ...escalationsSection(source),
      ...prioritiesSection(source),
      ...actionsSection(source, appendices.find(({ heading }) => heading === EVERY_ACTION)?.letter ?? null),
    ],
    askAgain: askAgain(source, appendicesInWords("Every figure, each theme, the minute, method and sources", appendices)),
    publishedAddress,
    appendices,
    figures,
    sources,
    runningHead: runningHeadOf(source),
    foot: footOf(source),
    paperNumber: frontSheet.paperNumber,
    logo: frontSheet.logo,
    reference,
  };
}
