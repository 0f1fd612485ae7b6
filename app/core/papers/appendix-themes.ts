import { formatDate } from "../text/dates";
import { listInWords } from "../text/lists";
import type { Appendix } from "./paper";
import type { BoardPaperSource } from "./board-paper-source";
import type { EvidenceSource, PaperTheme } from "./paper-theme";
import type { Block } from "./paper-blocks";
import { joined, plain, strong, type Prose } from "./prose";
import { standingOf } from "./standing";
import { viewInWords } from "./views";

const LONGEST_RATIONALE = 400;

/** One part a theme: why the level, its target, the elements and their evidence, reasons and different views. */
export function themeParts(source: BoardPaperSource): Appendix["parts"] {
  const parts = source.themes.flatMap((theme) => partOf(theme, source));
  const bare = source.themes.filter((theme) => partOf(theme, source).length === 0).map(({ title }) => title);
  if (bare.length === 0) return parts;
  return [...parts, { heading: "Nothing more on record", blocks: [paragraph(plain(`${listInWords(bare)}.`))] }];
}

function partOf(theme: PaperTheme, source: BoardPaperSource): Appendix["parts"] {
  const { title, agreed, leftOutReason } = theme;
  const standing = standingOf(theme, source);
  if (standing === "private") {
    const text = "The board takes this theme in private. Its level is not in this paper.";
    return [{ heading: `${title}: in private session`, blocks: [paragraph(plain(text))] }];
  }
  if (standing === "left-out") {
    const text = leftOutReason?.text || "The reason is on the board’s record.";
    return [{ heading: `${title}: left out this cycle`, blocks: [paragraph(plain(text))] }];
  }
  const blocks = blocksOf(theme);
  return blocks.length === 0 ? [] : [{ heading: agreed === null ? `${title}: no level agreed yet` : `${title}: level ${agreed}`, blocks }];
}

function blocksOf(theme: PaperTheme): readonly Block[] {
  const { rationale, target, targetReason, reasons, differentViews } = theme;
  return [
    ...(rationale === null ? [] : [paragraph(joined(strong("Why."), plain(` ${shortened(rationale.text)}`)))]),
    ...(target === null ? [] : [paragraph(joined(strong(`Target ${target}.`), plain(targetReason === null ? "" : ` ${targetReason.text}`)))]),
    ...elementsBlocks(theme),
    ...listUnder("Reasons their authors let this paper print, in no order.", reasons.map(({ text }) => plain(`“${text}”`))),
    ...listUnder("Different views.", differentViews.map((view) => plain(viewInWords(view)))),
  ];
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
