import { colours } from "../look/tokens";
import { solid, type Drawing } from "./drawing";
import type { CellSize } from "./profile-figure";

/** One kind's bar, from a line that all bars begin at. @param length 0 to 1; 0 draws the line alone. */
export function balanceCell(length: number, { width, height }: CellSize): Drawing {
  const [begin, y] = [1, height / 2];
  const bar = { kind: "line", x1: begin, y1: y, x2: begin + length * (width - 2 * begin), y2: y, edge: solid(colours.blueDark, height * 0.6) } as const;
  return { width, height, shapes: [{ kind: "line", x1: begin, y1: 0, x2: begin, y2: height, edge: solid(colours.ink, 0.85) }, ...(length === 0 ? [] : [bar])] };
}
