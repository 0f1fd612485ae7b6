import { colours } from "../look/tokens";
import { solid, type Drawing, type Shape } from "./drawing";
import type { Priorities } from "./paper-blocks";

const SIZE = 14.5;
const MIDDLE = SIZE / 2;

const STROKES = {
  later: "M-3.5 -3.5l3.5 3.5l-3.5 3.5M0.5 -3.5l3.5 3.5l-3.5 3.5",
  pause: "M-2 -3.4v6.8M2 -3.4v6.8",
  stop: "M-3 -3l6 6M3 -3l-6 6",
} as const;

/** The sign beside what is set aside: its word stands next to it. */
export function setAsideSign(decision: Priorities["setAside"][number]["decision"]): Drawing {
  const frame: Shape = { kind: "square", x: MIDDLE, y: MIDDLE, half: MIDDLE - 0.6, fill: colours.ground, edge: solid(colours.ink, 1.1) };
  const sign: Shape = { kind: "path", d: STROKES[decision], x: MIDDLE, y: MIDDLE, fill: null, edge: solid(colours.ink, 1.5) };
  return { width: SIZE, height: SIZE, shapes: [frame, sign] };
}
