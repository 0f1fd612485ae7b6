import { TextRun, type Paragraph, type Table } from "docx";
import { colours } from "../../core/look/tokens";
import { solid, type Drawing } from "../../core/papers/drawing";
import type { Profile, ProfileRow } from "../../core/papers/paper-blocks";
import { legendMark, levelHeads, levelLines, profileCell } from "../../core/papers/profile-figure";
import { plain } from "../../core/papers/prose";
import type { PictureMaker } from "./picture";
import { tableOf, wordsCell, type CellContent } from "./tables";
import { headingOf, noteOf, paragraphOf } from "./text";

const CELL = { width: 145, height: 18 };
const SHARES = [124, 148, 56, 44, 92, 56];
const MARKS: readonly (keyof Profile["legend"])[] = ["agreed", "earlier", "unchanged", "target", "atTarget", "broken"];

/** Figure 1: each row's marks are a picture with words; the official result stands in its own column. */
export function profileBlocks(profile: Profile, picture: PictureMaker): (Paragraph | Table)[] {
  const { columns, groups, notes } = profile;
  const hasLane = profile.dmaScale !== null;
  const head: CellContent[] = [
    wordsCell(groups[0]?.title ?? ""),
    { lines: [[picture(levelHeads({ ...CELL, height: 12 }), columns.levels)]], isPicture: true },
    wordsCell(columns.answered),
    wordsCell(columns.median),
    wordsCell(columns.views),
    ...(hasLane ? [wordsCell(columns.dma, { isDma: true })] : []),
  ];
  const rows = groups.flatMap((group, index) => [
    ...(index === 0 ? [] : [groupRow(group, hasLane)]),
    ...group.rows.map((row) => rowOf(row, hasLane, picture)),
  ]);
  return [
    headingOf(2, `${profile.label}. ${profile.finding}`, "figure-1"),
    ...tableOf(profile.caption, hasLane ? SHARES : SHARES.slice(0, 5), head, rows, true),
    legendParagraph(profile, picture),
    noteOf(plain(notes.join(" "))),
  ];
}

function groupRow({ title, dmaGap }: Profile["groups"][number], hasLane: boolean): readonly CellContent[] {
  return [{ lines: [[new TextRun({ text: title, bold: true })]], span: 5 }, ...(hasLane ? [wordsCell(dmaGap ?? "")] : [])];
}

function rowOf(row: ProfileRow, hasLane: boolean, picture: PictureMaker): readonly CellContent[] {
  const lane = hasLane ? [row.dma === null ? wordsCell("") : { lines: [[new TextRun({ text: row.dma.text, bold: true, color: colours.purple.slice(1) })]], isDma: true }] : [];
  if (row.state === "private" || row.state === "left-out") return [wordsCell(row.title), wordsCell(row.gap ?? "", { span: 4, isShaded: true }), ...lane];
  const marks: CellContent = row.state === "none" ? wordsCell(row.gap ?? "", { isShaded: true }) : { lines: [[picture(withLines(profileCell(row, CELL)), row.alternative)]], isPicture: true };
  return [wordsCell(row.title), marks, wordsCell(row.answered), { lines: [[new TextRun({ text: row.median, bold: true })]] }, wordsCell(row.views), ...lane];
}

function legendParagraph({ legend }: Profile, picture: PictureMaker): Paragraph {
  const marks = MARKS.flatMap((name) => {
    const words = legend[name];
    return words === undefined ? [] : [picture(legendMark(name), null), new TextRun({ text: ` ${words}   `, size: 18 })];
  });
  const dma = legend.dma === undefined ? [] : [new TextRun({ text: `DMA column: ${legend.dma}`, size: 18 })];
  const paragraph = paragraphOf([], { style: "Picture" });
  for (const child of [...marks, ...dma]) paragraph.addChildElement(child);
  return paragraph;
}

function withLines(drawing: Drawing): Drawing {
  const lines = levelLines(drawing.width).map((x) => ({ kind: "line", x1: x, y1: 0, x2: x, y2: drawing.height, edge: solid(colours.lineMid, 0.6) }) as const);
  return { ...drawing, shapes: [...lines, ...drawing.shapes] };
}
