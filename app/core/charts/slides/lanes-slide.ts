import { colours, markColours } from "../../look/tokens";
import { formatNumber } from "../../text/numbers";
import type { DmaScale } from "../dma-lane";
import { SLIDE_EDGE, SLIDE_WIDTH, slide, words, wrapWords, type Slide, type SlideFrame, type SlideShape } from "./slide";

/** An entry of the official layer: squares on the publisher's own scale. */
export type LaneRow = { readonly name: string; /** Pale squares: peers, or the release before. Null is not drawn. */ readonly others: readonly (number | null)[]; readonly value: number | null; /** A tall tick. */ readonly mean: number | null; /** The two are joined: they compare. */ readonly isJoined: boolean; readonly words: string };

export type LanesSlide = SlideFrame & { readonly scale: DmaScale; readonly rows: readonly LaneRow[] };

const NAMES_WIDTH = 380;
const WORDS_WIDTH = 200;
const ROW = 44;

/** Published figures in purple squares, an entry a lane, on a scale that says its ends. */
export function lanesSlide({ scale, rows, ...frame }: LanesSlide): Slide {
  const left = SLIDE_EDGE + NAMES_WIDTH;
  const width = SLIDE_WIDTH - SLIDE_EDGE - WORDS_WIDTH - left;
  const x = (value: number) => left + ((value - scale.lowest) / (scale.highest - scale.lowest)) * width;
  const square = (value: number, half: number, isPale: boolean, y: number): SlideShape => ({ kind: "rect", x: x(value) - half, y: y - half, width: 2 * half, height: 2 * half, fill: isPale ? colours.purpleTrack : markColours.dma, edge: markColours.dma });
  return slide(frame, (top) => ({
    shapes: [
      ...[scale.lowest, scale.highest].map((end) => words(String(end), { x: x(end), y: top + 16, size: 15, anchor: "middle", fill: colours.purple })),
      ...rows.flatMap((row, place) => lane(row, top + 30 + place * ROW)),
    ],
    height: 30 + rows.length * ROW,
  }));

  function lane({ name, others, value, mean, isJoined, words: said }: LaneRow, y: number): readonly SlideShape[] {
    const middle = y + ROW / 2;
    const [other] = others;
    return [
      words(wrapWords(name, 16, NAMES_WIDTH - 16, 1)[0] ?? "", { x: SLIDE_EDGE, y: middle + 6, size: 16 }),
      { kind: "line", x1: x(scale.lowest), y1: middle, x2: x(scale.highest), y2: middle, colour: colours.purpleTrack, width: 2 },
      ...(isJoined && typeof other === "number" && value !== null ? [{ kind: "line" as const, x1: x(other), y1: middle, x2: x(value), y2: middle, colour: markColours.dma, width: 3 }] : []),
      ...(mean === null ? [] : [{ kind: "line" as const, x1: x(mean), y1: middle - 15, x2: x(mean), y2: middle + 15, colour: colours.ink, width: 2.5 }]),
      ...others.flatMap((one) => (one === null ? [] : [square(one, 6, true, middle)])),
      ...(value === null ? [] : [square(value, 8, false, middle)]),
      words(value === null ? "not shown" : said || formatNumber(value), { x: SLIDE_WIDTH - SLIDE_EDGE, y: middle + 6, size: 16, anchor: "end", isBold: value !== null }),
    ];
  }
}
