import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type ParagraphChild } from "docx";
import { colours } from "../../core/look/tokens";
import { plain } from "../../core/papers/prose";
import { inkOf, runsOf } from "./text";

/** Twentieths of a point: A4 less its margins. */
const MEASURE = 10_040;
const NOTHING = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** What a cell holds: paragraphs, each a run of words or pictures. `isDma` sets the official layer apart. */
export type CellContent = {
  readonly lines: readonly (readonly ParagraphChild[])[];
  readonly isPicture?: boolean;
  readonly isNumber?: boolean;
  readonly isDma?: boolean;
  readonly span?: number;
  readonly isShaded?: boolean;
  /** A ground of its own, as Word writes colours. */
  readonly fill?: string;
};

/** A cell of plain words. */
export function wordsCell(text: string, more: Omit<CellContent, "lines"> = {}): CellContent {
  return { ...more, lines: [[new TextRun(text)]] };
}

/** A real table: its first row heads every page it runs over, its first column heads each row; a whole one stays on one page. */
export function tableOf(caption: string, shares: readonly number[], head: readonly CellContent[], rows: readonly (readonly CellContent[])[], isWhole = false): (Paragraph | Table)[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / all) * MEASURE));
  return [
    new Paragraph({ style: "Caption", keepNext: true, children: runsOf(plain(caption)) }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: MEASURE, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
      borders: {
        top: NOTHING,
        left: NOTHING,
        right: NOTHING,
        bottom: NOTHING,
        insideVertical: NOTHING,
        insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: inkOf(colours.line) },
      },
      rows: [rowOf(head, widths, true, isWhole), ...rows.map((cells, index) => rowOf(cells, widths, false, isWhole && index < rows.length - 1))],
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

function rowOf(cells: readonly CellContent[], widths: readonly number[], isHead: boolean, isKept: boolean): TableRow {
  let column = 0;
  const children = cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return cellOf(cell, width, isHead);
  });
  return new TableRow({ tableHeader: isHead, cantSplit: true, keepNext: isKept, children });
}

function cellOf({ lines, isPicture = false, isNumber = false, isDma = false, isShaded = false, fill: own, span = 1 }: CellContent, width: number, isHead: boolean): TableCell {
  const fill = own ?? (isShaded ? inkOf(colours.wash) : isDma ? inkOf(colours.purpleWash) : null);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    margins: { top: 40, bottom: 40, left: 0, right: 120 },
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    ...(isHead ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 8, color: inkOf(isDma ? colours.purple : colours.ink) } } } : {}),
    children: lines.map((children) => new Paragraph({ style: isPicture ? "Picture" : isHead ? "TableHead" : "TableText", alignment: isNumber ? "right" : "left", children: [...children] })),
  });
}
