import { TextRun, type Paragraph, type Table as WordTable } from "docx";
import { balanceCell } from "../../core/papers/balance-figure";
import { benefitCell } from "../../core/papers/benefit-figure";
import { levelColours } from "../../core/look/tokens";
import type { Actions, Balance, Ballot, Block, Levels, Peers, Priorities, Table } from "../../core/papers/paper-blocks";
import { peersCell, peersLegendMark, scaleHeads } from "../../core/papers/peers-figure";
import { plain } from "../../core/papers/prose";
import type { PictureMaker } from "./picture";
import { tableOf, wordsCell, type CellContent } from "./tables";
import { headingOf, inkOf, listOf, noteOf, paragraphOf, quietInk, runsOf } from "./text";

/** Draws blocks; it counts the numbered lists, as each needs a number of its own to begin at 1. */
export type BlockMaker = (blocks: readonly Block[]) => (Paragraph | WordTable)[];

/** A maker of blocks for one document. */
export function blockMaker(picture: PictureMaker): BlockMaker {
  let lists = 0;
  function one(block: Block): (Paragraph | WordTable)[] {
    switch (block.kind) {
      case "paragraph":
        return [block.isNote ? noteOf(block.prose) : paragraphOf(block.prose)];
      case "list":
        return listOf(block.items, block.isOrdered, (lists += 1));
      case "table":
        return dataTable(block);
      case "peers":
        return peersBlocks(block, picture);
      case "priorities":
        return priorityLists(block, (lists += 1));
      case "actions":
        return actionsTable(block, picture);
      case "balance":
        return balanceTable(block, picture);
      case "levels":
        return levelsTable(block);
      case "ballot":
        return ballotParagraphs(block);
    }
  }
  return (blocks) => blocks.flatMap(one);
}

function dataTable({ caption, columns, rows }: Table): (Paragraph | WordTable)[] {
  const kind = columns.map(({ isNumber, layer }) => ({ isNumber, isDma: layer === "dma" }));
  const head = columns.map(({ heading }, index) => wordsCell(heading, kind[index]));
  const body = rows.map(({ cells, isGroup }) => (isGroup ? [strongCell(cells[0] ?? "", columns.length)] : cells.map((text, index) => wordsCell(text, index === 0 ? {} : { isNumber: kind[index]?.isNumber ?? false }))));
  return tableOf(caption, columns.map(({ share }) => share), head, body);
}

/** A row that heads those below it. */
function strongCell(text: string, span: number): CellContent {
  return { lines: [[new TextRun({ text, bold: true })]], span };
}

function levelsTable({ caption, rowHead, columns, rows, gap, foot }: Levels): (Paragraph | WordTable)[] {
  const body = rows.map(({ name, note, levels }): CellContent[] => [
    { lines: [[new TextRun({ text: name, bold: true })], ...(note === "" ? [] : [[new TextRun({ text: note, size: 18, color: quietInk })]])] },
    ...levels.map((level): CellContent => (level === null ? wordsCell(gap, { isShaded: true }) : { lines: [[new TextRun({ text: String(level), bold: true, color: inkOf(levelColours[level].text) })]], fill: inkOf(levelColours[level].fill) })),
  ]);
  const feet = foot.map(({ title, cells }) => [wordsCell(title), ...cells.map((cell) => wordsCell(cell))]);
  return tableOf(caption, [112, ...columns.map(() => 390 / columns.length)], [rowHead, ...columns].map((heading) => wordsCell(heading)), [...body, ...feet]);
}

const BOX = "\u2610";

/** A question to be marked by hand, or with a keyboard: each choice a real list item with its box. */
function ballotParagraphs({ title, question, levels, others, confidence, reason }: Ballot): Paragraph[] {
  const choice = (words: string) => paragraphOf(plain(`${BOX} ${words}`), { bullet: { level: 0 } });
  return [
    headingOf(3, title),
    paragraphOf(plain(question)),
    ...levels.map(({ level, line }) => paragraphOf([{ text: `${BOX} `, isStrong: false, link: null }, { text: String(level), isStrong: true, link: null }, { text: ` ${line}`, isStrong: false, link: null }], { bullet: { level: 0 } })),
    ...others.map(choice),
    paragraphOf(plain(confidence.label)),
    ...confidence.choices.map(choice),
    paragraphOf(plain(reason.label)),
    paragraphOf([]),
    choice(reason.printable),
  ];
}

const DRAWN = { width: 200, height: 16 };

function peersBlocks(peers: Peers, picture: PictureMaker): (Paragraph | WordTable)[] {
  const head: CellContent[] = [wordsCell(peers.label, { isDma: true }), { lines: [[picture(scaleHeads(peers.scale, { ...DRAWN, height: 12 }), `Scale ${peers.scale.lowest} to ${peers.scale.highest}`)]], isDma: true, isPicture: true }];
  const rows = peers.rows.map((row) => [wordsCell(row.title), { lines: [[picture(peersCell(row, peers.scale, DRAWN), row.alternative)]], isPicture: true }]);
  const legend = (["own", "peers", "national"] as const).flatMap((name) => {
    const words = peers.legend[name];
    if (words === null) return [];
    const paragraph = paragraphOf([], { style: "Picture" });
    paragraph.addChildElement(picture(peersLegendMark(name), null));
    paragraph.addChildElement(new TextRun({ text: ` ${words}`, size: 18 }));
    return [paragraph];
  });
  return [...tableOf(peers.caption, [1, 2], head, rows, true), ...legend, ...peers.beside.map(({ prose, isNote }) => (isNote ? noteOf(prose) : paragraphOf(prose)))];
}

function priorityLists({ ranked, setAside }: Priorities, instance: number): Paragraph[] {
  return [...listOf(ranked, true, instance), ...listOf(setAside.map(({ prose }) => prose), false, instance)];
}

function actionsTable({ caption, columns, rows }: Actions, picture: PictureMaker): (Paragraph | WordTable)[] {
  const head = [columns.action, columns.owner, columns.outcome, columns.move].map((heading) => wordsCell(heading));
  const body = rows.map((row): CellContent[] => [
    { lines: [[new TextRun({ text: row.title, bold: true }), new TextRun({ text: ` ${row.tag}`, color: quietInk })]] },
    { lines: [[new TextRun(row.owner)], dueRuns(row)] },
    outcomeCell(row, picture),
    { lines: row.move.length === 0 ? [[]] : row.move.map((line) => [new TextRun(line)]) },
  ]);
  return tableOf(caption, [158, 100, 160, 84], head, body);
}

function balanceTable({ caption, columns, rows }: Balance, picture: PictureMaker): (Paragraph | WordTable)[] {
  const head = [wordsCell(columns.kind), wordsCell(columns.count, { isNumber: true }), wordsCell(columns.share)];
  const body = rows.map(({ kind, count, length }): CellContent[] => [wordsCell(kind), wordsCell(count, { isNumber: true }), { lines: [[picture(balanceCell(length, DRAWN), null)]], isPicture: true }]);
  return tableOf(caption, [2, 1, 4], head, body, true);
}

function dueRuns({ due, late }: Actions["rows"][number]): TextRun[] {
  return late === null ? [new TextRun(due)] : [new TextRun(`${due}, `), new TextRun({ text: late, bold: true })];
}

function outcomeCell({ benefit, outcomeGap }: Actions["rows"][number], picture: PictureMaker): CellContent {
  if (benefit === null) return { lines: [runsOf(plain(outcomeGap ?? ""))] };
  const drawing = benefitCell(benefit, { width: 76, height: 13 });
  return { lines: [...(drawing === null ? [] : [[picture(drawing, null)]]), runsOf(benefit.prose)] };
}
