import { colours, markColours } from "../../look/tokens";
import { LEVELS } from "../../scoring/level";
import { zigzagPath } from "../mark-paths";
import { trend, type TrendPoint } from "../trend";
import { SLIDE_EDGE, SLIDE_WIDTH, slide, words, wrapWords, type Slide, type SlideFrame, type SlideShape } from "./slide";

export type TrendSlide = SlideFrame & { readonly cycles: readonly string[]; readonly trusts: readonly { readonly name: string; readonly points: readonly TrendPoint[] }[] };

const ACROSS = 3;
const PLOT = 150;
const BLOCK = PLOT + 92;
const GAP = 40;

/** A small drawing a trust: no line over a break or a gap. */
export function trendSlide({ cycles, trusts, ...frame }: TrendSlide): Slide {
  const width = (SLIDE_WIDTH - 2 * SLIDE_EDGE - (ACROSS - 1) * GAP) / ACROSS;
  return slide(frame, (top) => ({
    shapes: trusts.flatMap(({ name, points }, place) => block(name, points, SLIDE_EDGE + (place % ACROSS) * (width + GAP), top + Math.floor(place / ACROSS) * BLOCK)),
    height: Math.ceil(trusts.length / ACROSS) * BLOCK,
  }));

  function block(name: string, points: readonly TrendPoint[], left: number, top: number): readonly SlideShape[] {
    const drawn = trend(points, PLOT);
    const plot = top + 34;
    const x = (share: number) => left + 24 + share * (width - 24);
    return [
      words(wrapWords(name, 17, width, 1)[0] ?? "", { x: left, y: top + 18, size: 17, isBold: true }),
      ...LEVELS.flatMap((level): readonly SlideShape[] => [
        { kind: "line", x1: left + 20, y1: plot + drawn.levelY[level], x2: left + width, y2: plot + drawn.levelY[level], colour: colours.line, width: 1 },
        words(String(level), { x: left, y: plot + drawn.levelY[level] + 5, size: 14, fill: colours.inkQuiet }),
      ]),
      ...drawn.lines.map(({ from, to }): SlideShape => ({ kind: "line", x1: x(from.share), y1: plot + from.y, x2: x(to.share), y2: plot + to.y, colour: markColours.earlier, width: 3 })),
      ...drawn.breaks.map(({ share, y }): SlideShape => ({ kind: "path", d: zigzagPath(16), x: x(share), y: plot + y, fill: "none", edge: colours.inkQuiet })),
      ...drawn.points.flatMap((point, place): readonly SlideShape[] =>
        point === null
          ? [words("–", { x: x(drawn.cycles[place] ?? 0), y: plot + PLOT / 2, anchor: "middle", fill: colours.inkQuiet })]
          : [
              { kind: "circle", x: x(point.share), y: plot + point.y, radius: 12, fill: point.isLatest ? markColours.agreed : colours.ground, edge: markColours.earlier },
              words(String(point.level), { x: x(point.share), y: plot + point.y + 5, size: 15, anchor: "middle", isBold: true, fill: point.isLatest ? colours.ground : colours.ink }),
            ],
      ),
      ...cycles.map((cycle, place) => words(cycle, { x: x(drawn.cycles[place] ?? 0), y: plot + PLOT + 20, size: 14, anchor: "middle", fill: colours.inkQuiet })),
    ];
  }
}
