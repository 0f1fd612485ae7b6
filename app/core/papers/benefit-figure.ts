import { benefitLine, type BenefitReadings } from "../charts/benefit-line";
import { diamondPath } from "../charts/mark-paths";
import { colours, markColours } from "../look/tokens";
import { dotted, solid, type Drawing, type Shape } from "./drawing";
import type { CellSize } from "./profile-figure";

/**
 * Start, now and target of one benefit on a line.
 *
 * @returns null when there is no way to draw: start or target is not known
 */
export function benefitCell(readings: BenefitReadings, { width, height }: CellSize): Drawing | null {
  const line = benefitLine(readings);
  if (line === null) return null;
  const [y, margin] = [height / 2, 5.5];
  const at = (share: number) => margin + share * (width - 2 * margin);
  const now: readonly Shape[] =
    line.now === null
      ? []
      : [
          { kind: "line", x1: at(line.start), y1: y, x2: at(line.now), y2: y, edge: solid(colours.ink, 1.45) },
          { kind: "circle", x: at(line.now), y, radius: 3.6, fill: markColours.benefit, edge: solid(colours.ink, 1) },
        ];
  return {
    width,
    height,
    shapes: [
      { kind: "line", x1: at(line.start), y1: y, x2: at(line.target), y2: y, edge: dotted(colours.ink, 0.85) },
      { kind: "circle", x: at(line.start), y, radius: 3, fill: colours.ground, edge: solid(colours.ink, 1.1) },
      { kind: "path", d: diamondPath(4.5), x: at(line.target), y, fill: markColours.target, edge: solid(colours.ink, 0.85) },
      ...now,
    ],
  };
}
