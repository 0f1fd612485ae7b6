import { colours, levelColours } from "../../look/tokens";
import type { Level } from "../../scoring/level";
import { SLIDE_EDGE, SLIDE_WIDTH, slide, words, lines, wrapWords, type Slide, type SlideFrame, type SlideShape } from "./slide";

/** A cell: a level on its ink, words as they are, or null for what is not shown. */
export type GridCell = { readonly level: Level } | { readonly text: string; readonly isBold?: boolean; readonly share?: number } | null;

export type GridRow = { readonly name: string; readonly note?: string; readonly cells: readonly GridCell[]; readonly isHead?: boolean; readonly isStrong?: boolean };

export type GridSlide = SlideFrame & { readonly columns: readonly string[]; readonly rows: readonly GridRow[]; /** Of the column heads and bars. */ readonly colour?: string };

const NAMES_WIDTH = 330;
const ROW = 46;
const HEAD = 66;

/** A table as a picture: the heat map of released levels, or the official figures with their bars. */
export function gridSlide({ columns, rows, colour = colours.ink, ...frame }: GridSlide): Slide {
  const cell = (SLIDE_WIDTH - 2 * SLIDE_EDGE - NAMES_WIDTH) / Math.max(columns.length, 1);
  const xOf = (place: number) => SLIDE_EDGE + NAMES_WIDTH + place * cell;
  return slide(frame, (top) => {
    const heads = columns.flatMap((title, place) => {
      const wrapped = wrapWords(title, 15, cell - 8);
      return lines(wrapped, { x: xOf(place) + cell / 2, y: top + HEAD - 12 - (wrapped.length - 1) * 19, size: 15, anchor: "middle", isBold: true, fill: colour });
    });
    const body = rows.flatMap((row, index) => rowShapes(row, top + HEAD + index * ROW));
    return { shapes: [...heads, { kind: "line", x1: SLIDE_EDGE, y1: top + HEAD, x2: SLIDE_WIDTH - SLIDE_EDGE, y2: top + HEAD, colour, width: 2 }, ...body], height: HEAD + rows.length * ROW };
  });

  function rowShapes({ name, note, cells, isHead = false, isStrong = false }: GridRow, y: number): readonly SlideShape[] {
    const [nameLine = ""] = wrapWords(name, 17, isHead ? SLIDE_WIDTH : NAMES_WIDTH - 12, 1);
    return [
      words(nameLine, { x: SLIDE_EDGE, y: y + (note ? 21 : 29), size: 17, isBold: isHead || isStrong }),
      ...(note ? [words(wrapWords(note, 13, NAMES_WIDTH - 12, 1)[0] ?? "", { x: SLIDE_EDGE, y: y + 38, size: 13, fill: colours.inkQuiet })] : []),
      ...(isHead ? [] : cells.flatMap((one, place) => cellShapes(one, xOf(place), y))),
      { kind: "line", x1: SLIDE_EDGE, y1: y + ROW, x2: SLIDE_WIDTH - SLIDE_EDGE, y2: y + ROW, colour: colours.line, width: 1 },
    ];
  }

  function cellShapes(one: GridCell, x: number, y: number): readonly SlideShape[] {
    const middle = x + cell / 2;
    if (one === null) return [{ kind: "rect", x: x + 2, y: y + 3, width: cell - 4, height: ROW - 6, fill: colours.wash, edge: colours.lineMid }, words("–", { x: middle, y: y + 29, anchor: "middle", fill: colours.inkQuiet })];
    if ("level" in one) {
      const { fill, text } = levelColours[one.level];
      return [{ kind: "rect", x: x + 2, y: y + 3, width: cell - 4, height: ROW - 6, fill, edge: colours.lineMid }, words(String(one.level), { x: middle, y: y + 30, size: 20, anchor: "middle", isBold: true, fill: text })];
    }
    const bar: readonly SlideShape[] = one.share === undefined ? [] : [{ kind: "rect", x: middle - 36, y: y + 34, width: 72, height: 4, fill: colours.purpleTrack }, { kind: "rect", x: middle - 36, y: y + 34, width: 72 * one.share, height: 4, fill: colours.purple }];
    return [words(one.text, { x: middle, y: y + (one.share === undefined ? 29 : 26), size: 17, anchor: "middle", isBold: one.isBold ?? false }), ...bar];
  }
}
