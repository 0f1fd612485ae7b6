import { formatDate } from "../text/dates";
import type { Appendix } from "./board-paper";
import type { BoardPaperSource } from "./board-paper-source";
import type { EvidenceSource, PaperTheme } from "./paper-theme";
import type { Block } from "./paper-blocks";
import { joined, plain, strong, type Prose } from "./prose";
import { standingOf } from "./standing";
import { viewInWords } from "./views";

const LONGEST_RATIONALE = 400;

/** One part a theme: why the level, its target, the elements and their evidence, reasons and different views. */
export function themeParts(source: BoardPaperSource): Appendix["parts"] {
  return source.themes.map((theme) => {
    const standing = standingOf(theme, source);
    if (standing === "private") return { heading: `${theme.title}: in private session`, blocks: [paragraph(plain("The board takes this theme in private. Its level is not in this paper."))] };
    if (standing === "left-out") return { heading: `${theme.title}: left out this cycle`, blocks: [paragraph(plain(theme.leftOutReason?.text || "The reason is on the board’s record."))] };
    return { heading: theme.agreed === null ? `${theme.title}: no level agreed yet` : `${theme.title}: level ${theme.agreed}`, blocks: blocksOf(theme) };
  });
}

function blocksOf(theme: PaperTheme): readonly Block[] {
  const { rationale, target, targetReason, reasons, differentViews } = theme;
  const blocks = [
    ...(rationale === null ? [] : [paragraph(joined(strong("Why."), plain(` ${shortened(rationale.text)}`)))]),
    ...(target === null ? [] : [paragraph(joined(strong(`Target ${target}.`), plain(targetReason === null ? "" : ` ${targetReason.text}`)))]),
    ...elementsBlocks(theme),
    ...listUnder("Reasons their authors let this paper print, in no order.", reasons.map(({ text }) => plain(`“${text}”`))),
    ...listUnder("Different views.", differentViews.map((view) => plain(viewInWords(view)))),
  ];
  return blocks.length > 0 ? blocks : [paragraph(plain("Nothing more is on record for this paper."))];
}

function elementsBlocks({ elementsLevel, agreed, evidence }: PaperTheme): readonly Block[] {
  if (elementsLevel === null) return [];
  const sum = `The elements met with evidence add up to ${elementsLevel}.`;
  const both = agreed === null || agreed === elementsLevel ? "" : ` The board agreed ${agreed}. Both stand.`;
  return [paragraph(joined(strong("Evidence."), plain(` ${sum}${both}`))), ...(evidence.length === 0 ? [] : [list(evidence.map(evidenceInWords))])];
}

function evidenceInWords({ level, element, evidence, on }: EvidenceSource): Prose {
  const where = evidence === null ? "" : ` Evidence: ${evidence.text}${on === null ? "" : ` (${formatDate(on)})`}.`;
  return plain(`Level ${level}: ${element}${where}`);
}

function listUnder(heading: string, items: readonly Prose[]): readonly Block[] {
  return items.length === 0 ? [] : [paragraph(strong(heading)), list(items)];
}

/** At most 400 characters, ended at a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST_RATIONALE) return text;
  return `${text.slice(0, LONGEST_RATIONALE - 1).replace(/\s+\S*$/, "")}…`;
}

function paragraph(prose: Prose): Block {
  return { kind: "paragraph", prose, isNote: false };
}

function list(items: readonly Prose[]): Block {
  return { kind: "list", isOrdered: false, items };
}
