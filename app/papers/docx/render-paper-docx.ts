import { BorderStyle, Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, TabStopType, TextRun, type Table } from "docx";
import type { Paper } from "../../core/papers/paper";
import { colours } from "../../core/look/tokens";
import { linked, plain } from "../../core/papers/prose";
import { blockMaker, type BlockMaker } from "./blocks";
import { pictureMaker } from "./picture";
import { profileBlocks } from "./profile";
import { paperNumbering, paperStyles } from "./styles";
import { tableOf, wordsCell } from "./tables";
import { headingOf, inkOf, paragraphOf } from "./text";

const RIGHT = 10_040;
const MARGIN = 930;

/**
 * The board paper as a Word document: real styles, headings, lists and repeated table heads, charts as pictures with
 * words. The form that survives a board portal.
 *
 * @param fontFolder where the pictures' font lies
 */
export async function renderPaperDocx(paper: Paper, fontFolder: string): Promise<Uint8Array> {
  const picture = pictureMaker(fontFolder);
  const blocks = blockMaker(picture);
  const document = new Document({
    title: paper.title,
    subject: paper.subject,
    creator: paper.organisation.name,
    lastModifiedBy: paper.organisation.name,
    styles: paperStyles,
    numbering: paperNumbering,
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1000, bottom: 900, left: MARGIN, right: MARGIN } } },
        headers: { default: new Header({ children: [acrossLine(paper.runningHead, paper.marking)] }) },
        footers: { default: footOf(paper), first: footOf(paper) },
        children: [...front(paper, blocks), ...(paper.position === null ? [] : profileBlocks(paper.position, picture)), ...body(paper, blocks)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function front(paper: Paper, blocks: BlockMaker): (Paragraph | Table)[] {
  const { purposes, fields, ask } = paper;
  const chosen = purposes === null ? [] : [[purposes.label, purposes.choices.map(({ label, isChosen }) => `${isChosen ? "\u2612" : "\u2610"} ${label}`).join("   ")] as const];
  const rows = [...chosen, ...fields.map(({ label, value }) => [label, value] as const)];
  return [
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: RIGHT }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: inkOf(colours.ink), space: 4 } },
      children: [...logoOf(paper), new TextRun({ text: paper.organisation.name, bold: true }), new TextRun({ text: `\t${paper.marking}`, bold: true })],
    }),
    ...(paper.meeting.length === 0 ? [] : [paragraphOf(plain(paper.meeting.join("   ")))]),
    headingOf(1, paper.title),
    ...(rows.length === 0 ? [] : tableOf("Front sheet", [1, 4], [wordsCell("Field"), wordsCell("Entry")], rows.map(([label, value]) => [wordsCell(label), wordsCell(value)]))),
    ...(ask === null ? [] : [headingOf(2, ask.heading), ...blocks([{ kind: "list", isOrdered: true, items: ask.items }])]),
    ...paper.summary.map((prose) => paragraphOf(prose)),
  ];
}

/** The trust's own mark beside its name, which says the same. */
function logoOf({ logo }: Paper): readonly (ImageRun | TextRun)[] {
  if (logo === null) return [];
  const picture = new ImageRun({ type: "png", data: Buffer.from(logo.png, "base64"), transformation: { width: logo.width / 3, height: logo.height / 3 }, decorative: true });
  return [picture, new TextRun("  ")];
}

function body(paper: Paper, blocks: BlockMaker): (Paragraph | Table)[] {
  return [
    ...paper.sections.flatMap((section) => [headingOf(2, section.heading), ...blocks(section.blocks)]),
    ...(paper.askAgain === null ? [] : [paragraphOf(paper.askAgain)]),
    ...(paper.publishedAddress === null ? [] : [paragraphOf(linked(paper.publishedAddress, paper.publishedAddress), { style: "Note" })]),
    ...paper.appendices.flatMap(({ letter, heading, blocks: own, parts }, index) => [
      ...(index === 0 ? [new Paragraph({ pageBreakBefore: true, children: [] })] : []),
      headingOf(2, `Appendix ${letter}. ${heading}`, `appendix-${letter.toLowerCase()}`),
      ...blocks(own),
      ...parts.flatMap((part) => [headingOf(3, part.heading), ...blocks(part.blocks)]),
    ]),
  ];
}

function footOf({ foot, paperNumber }: Paper): Footer {
  const number = new TextRun({ children: [paperNumber === null ? "" : `${paperNumber}   `, "Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ style: "Note", children: [new TextRun(foot)] }), new Paragraph({ style: "Note", alignment: "right", children: [number] })] });
}

function acrossLine(left: string, right: string): Paragraph {
  return new Paragraph({ style: "Note", tabStops: [{ type: TabStopType.RIGHT, position: RIGHT }], children: [new TextRun(left), new TextRun(`\t${right}`)] });
}
