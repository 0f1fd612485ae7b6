import { colours, markColours } from "../../look/tokens";
import { LEVELS, type Level } from "../../scoring/level";
import { levelShare } from "../level-axis";
import { trianglePath } from "../mark-paths";
import { xOf } from "../placed";
import { trustsStrip } from "../trusts-strip";
import { SLIDE_EDGE, SLIDE_WIDTH, lines, slide, words, wrapWords, type Slide, type SlideFrame, type SlideShape } from "./slide";

export type DotsRow = { readonly name: string; /** "2 of the 4 sharing" */ readonly words: string; readonly levels: readonly Level[]; readonly median: number | null; /** A heading stands above it. */ readonly group?: string; /** Levels of the reader's own trusts, drawn as numbered discs. */ readonly own?: readonly { readonly name: string; readonly level: Level }[] };

export type DotsSlide = SlideFrame & { readonly levelNames: readonly string[]; readonly rows: readonly DotsRow[] };

const NAMES_WIDTH = 300;
const WORDS_WIDTH = 220;
const ROW = 84;
const GROUP = 44;

/** A dot a trust on the one axis of levels, theme by theme, the median below: low in many places or in one. */
export function dotsSlide({ levelNames, rows, ...frame }: DotsSlide): Slide {
  const left = SLIDE_EDGE + NAMES_WIDTH;
  const width = SLIDE_WIDTH - SLIDE_EDGE - WORDS_WIDTH - left;
  const trusts = Math.max(1, ...rows.map(({ levels }) => levels.length));
  const x = (share: number) => left + share * width;
  return slide(frame, (top) => {
    const shapes: SlideShape[] = [];
    let y = top + 58;
    for (const row of rows) {
      if (row.group !== undefined) {
        shapes.push(words(row.group, { x: SLIDE_EDGE, y: y + 30, isBold: true, size: 17 }));
        y += GROUP;
      }
      shapes.push(...rowShapes(row, y));
      y += row.own === undefined || row.own.length === 0 ? ROW : ROW + 34;
    }
    const axis = LEVELS.flatMap((level): readonly SlideShape[] => [
      { kind: "line", x1: x(levelShare(level)), y1: top + 50, x2: x(levelShare(level)), y2: y, colour: colours.line, width: 1 },
      words(String(level), { x: x(levelShare(level)), y: top + 16, anchor: "middle", isBold: true }),
      ...lines(wrapWords(levelNames[level - 1] ?? "", 13, width / 5 - 8, 2), { x: x(levelShare(level)), y: top + 34, size: 13, anchor: "middle", fill: colours.inkQuiet }),
    ]);
    return { shapes: [...axis, ...shapes], height: y - top };
  });

  function rowShapes(row: DotsRow, y: number): readonly SlideShape[] {
    const base = y + ROW - 24;
    const strip = trustsStrip(row.levels, row.median, { trusts, height: ROW - 34, width: width / 6, dotRadius: 8 });
    const dots = strip.dots.map((dot): SlideShape => ({ kind: "circle", x: left + xOf(dot, width), y: base + dot.y - (ROW - 34), radius: dot.radius, fill: markColours.answer }));
    const own = (row.own ?? []).flatMap(({ level }, place): readonly SlideShape[] => [
      { kind: "circle", x: x(levelShare(level)) + place * 34, y: base + 34, radius: 14, fill: markColours.agreed },
      words(String(level), { x: x(levelShare(level)) + place * 34, y: base + 40, anchor: "middle", isBold: true, size: 17, fill: colours.ground }),
    ]);
    return [
      ...lines(wrapWords(row.name, 17, NAMES_WIDTH - 16, 2), { x: SLIDE_EDGE, y: y + 40, size: 17 }),
      ...(strip.range === null ? [] : [{ kind: "line" as const, x1: x(strip.range.from), y1: base, x2: x(strip.range.to), y2: base, colour: markColours.answer, width: 1.5 }]),
      ...dots,
      ...(row.median === null ? [] : [{ kind: "path" as const, d: trianglePath(7), x: x(levelShare(row.median)), y: base + 3, fill: markColours.median }]),
      ...own,
      ...lines(wrapWords(row.words, 16, WORDS_WIDTH - 24, 2), { x: SLIDE_WIDTH - SLIDE_EDGE - WORDS_WIDTH + 24, y: y + 40, size: 16 }),
      { kind: "line", x1: SLIDE_EDGE, y1: y + ROW + (own.length > 0 ? 34 : 0), x2: SLIDE_WIDTH - SLIDE_EDGE, y2: y + ROW + (own.length > 0 ? 34 : 0), colour: colours.line, width: 1 },
    ];
  }
}
