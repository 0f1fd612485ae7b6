import { dmaLane, type DmaScale } from "../charts/dma-lane";
import { levelShare } from "../charts/level-axis";
import { diamondPath, zigzagPath } from "../charts/mark-paths";
import { profileRow, type ProfileRow as RowMarks } from "../charts/profile-row";
import { colours, levelColours, markColours } from "../look/tokens";
import { LEVELS } from "../scoring/level";
import { dotted, solid, type Drawing, type Shape } from "./drawing";
import type { Profile, ProfileRow } from "./paper-blocks";

/** Sizes in points. */
const DISC = 6.45;
const RING = 8.25;
const EARLIER = 3.45;
const TARGET = 5.1;
const REACHED = 10.9;
const REACHED_ROUND_RING = 13.2;
const SQUARE = 2.85;
const NUMBER = 8.25;
/** The least between a diamond's corner and the end of its frame, for its edge. */
const MARGIN = 0.6;
const BREAK_DISTANCE = 20;

/** What a frame of the profile measures, in points. */
export type CellSize = { readonly width: number; readonly height: number };

/** The marks of an agreed row; nothing for any other. */
export function profileCell(row: ProfileRow, { width, height }: CellSize): Drawing {
  return { width, height, shapes: row.state === "agreed" ? marksOf(row, { width, height }) : [] };
}

/** Where the five levels' lines run, in points from the left: they are drawn through every row alike. */
export function levelLines(width: number): readonly number[] {
  return LEVELS.map((level) => levelShare(level) * width);
}

/** Numbers 1 to 5 over their lines. */
export function levelHeads({ width, height }: CellSize): Drawing {
  const shapes = LEVELS.map((level): Shape => ({ kind: "words", text: String(level), x: levelShare(level) * width, y: height - 3, size: 9, fill: colours.ink }));
  return { width, height, shapes };
}

function marksOf(row: ProfileRow, { width, height }: CellSize): readonly Shape[] {
  const { agreed, earlier, target, isBroken } = row;
  const y = height / 2;
  const marks = profileRow({ agreed, isProposed: false, earlier, isComparable: !isBroken, target, spread: null }, { seats: 0, levelY: y, spreadY: y, dotRadius: 1, room: 1 });
  const sizes = sizesOf(marks, height);
  return [...lines(marks, width), ...targetMark(marks, width, sizes), ...earlierMarks(marks, width, sizes), ...agreedMark(marks, width, sizes)];
}

/** A level at its target stands in a diamond: what stands in it shrinks with it until all of it is in the frame. */
function sizesOf({ target, agreed }: RowMarks, height: number): { readonly diamond: number; readonly disc: number; readonly ring: number } {
  if (target?.isReached !== true) return { diamond: TARGET, disc: DISC, ring: RING };
  const whole = agreed?.isUnchanged === true ? REACHED_ROUND_RING : REACHED;
  const diamond = Math.min(whole, height / 2 - MARGIN);
  return { diamond, disc: (DISC * diamond) / whole, ring: (RING * diamond) / whole };
}

type Sizes = ReturnType<typeof sizesOf>;

function lines({ toTarget, sinceEarlier }: RowMarks, width: number): readonly Shape[] {
  const line = (span: { readonly from: number; readonly to: number; readonly y: number }, edge: ReturnType<typeof solid>): Shape => ({ kind: "line", x1: span.from * width, y1: span.y, x2: span.to * width, y2: span.y, edge });
  return [...(toTarget === null ? [] : [line(toTarget, dotted(colours.ink, 0.95))]), ...(sinceEarlier === null ? [] : [line(sinceEarlier, solid(markColours.earlier, 1.7))])];
}

function targetMark({ target }: RowMarks, width: number, sizes: Sizes): readonly Shape[] {
  return target === null ? [] : [diamond(target.share * width, target.y, sizes.diamond)];
}

function earlierMarks({ earlier, agreed, historyBreak }: RowMarks, width: number, { ring }: Sizes): readonly Shape[] {
  const shapes: Shape[] = [];
  if (earlier !== null) shapes.push(hollow(earlier.share * width, earlier.y));
  if (agreed?.isUnchanged === true) shapes.push({ kind: "circle", x: agreed.share * width, y: agreed.y, radius: ring, fill: colours.ground, edge: solid(markColours.earlier, 1.1) });
  if (historyBreak !== null) shapes.push(zigzag(historyBreak.share * width - BREAK_DISTANCE, historyBreak.y));
  return shapes;
}

function agreedMark({ agreed }: RowMarks, width: number, sizes: Sizes): readonly Shape[] {
  return agreed === null ? [] : disc(agreed.share * width, agreed.y, String(agreed.level), sizes.disc);
}

function disc(x: number, y: number, level: string, radius: number): readonly Shape[] {
  const size = (NUMBER * radius) / DISC;
  return [
    { kind: "circle", x, y, radius, fill: markColours.agreed, edge: null },
    { kind: "words", text: level, x, y: y + size * 0.36, size, fill: levelColours[5].text },
  ];
}

function hollow(x: number, y: number): Shape {
  return { kind: "circle", x, y, radius: EARLIER, fill: colours.ground, edge: solid(markColours.earlier, 1.2) };
}

function diamond(x: number, y: number, half: number): Shape {
  return { kind: "path", d: diamondPath(half), x, y, fill: markColours.target, edge: solid(colours.ink, 0.95) };
}

function zigzag(x: number, y: number): Shape {
  return { kind: "path", d: zigzagPath(5), x, y, fill: null, edge: solid(colours.inkQuiet, 0.95) };
}

const LEGEND_WIDTHS: Readonly<Record<keyof Profile["legend"], number>> = { agreed: 15, earlier: 10, unchanged: 19, target: 13, atTarget: 19, broken: 12, dma: 9 };

/** A sign of the legend: the mark alone, in a frame of its own width and 22 points high. */
export function legendMark(name: keyof Profile["legend"]): Drawing {
  const [width, height] = [LEGEND_WIDTHS[name], 22];
  const [x, y] = [width / 2, height / 2];
  const ring: Shape = { kind: "circle", x, y, radius: RING - 0.6, fill: colours.ground, edge: solid(markColours.earlier, 1.1) };
  const shapes = {
    agreed: disc(x, y, "3", DISC),
    earlier: [hollow(x, y)],
    unchanged: [ring, ...disc(x, y, "3", DISC - 0.7)],
    target: [diamond(x, y, TARGET)],
    atTarget: [diamond(x, y, 8.6), ...disc(x, y, "3", 4.95)],
    broken: [zigzag(x, y)],
    dma: [square(x, y)],
  }[name];
  return { width, height, shapes };
}

/** One published value on the publisher's own scale: never on the board's axis. */
export function dmaCell(value: number | null, scale: DmaScale, { width, height }: CellSize): Drawing {
  const y = height / 2;
  const [left, right] = [4, width - 4];
  const { own } = dmaLane({ own: value, peers: [], nationalMean: null }, scale);
  if (own === null) return { width, height, shapes: [] };
  const ends = [left, right].map((x): Shape => ({ kind: "line", x1: x, y1: y - 2.3, x2: x, y2: y + 2.3, edge: solid(colours.purple, 0.5) }));
  return { width, height, shapes: [{ kind: "line", x1: left, y1: y, x2: right, y2: y, edge: solid(colours.purple, 0.4) }, ...ends, square(left + own * (right - left), y)] };
}

function square(x: number, y: number): Shape {
  return { kind: "square", x, y, half: SQUARE, fill: markColours.dma, edge: null };
}

/** The hatch that stands for every gap: slanted lines that stay inside the frame. */
export function hatch({ width, height }: CellSize): Drawing {
  const step = 7;
  const count = Math.ceil((width + height) / step);
  const shapes = Array.from({ length: count }, (_, index): Shape => {
    const start = index * step + step / 2;
    const x1 = Math.min(start, width);
    const x2 = Math.max(start - height, 0);
    return { kind: "line", x1, y1: start - x1, x2, y2: start - x2, edge: solid(colours.line, 1.1) };
  });
  return { width, height, shapes: shapes.filter((shape) => shape.kind === "line" && shape.y1 <= height && shape.x2 <= width) };
}
