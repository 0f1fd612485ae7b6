import { expect, test } from "vitest";
import type { Shape } from "../../../app/core/papers/drawing";
import type { ProfileRow } from "../../../app/core/papers/paper-blocks";
import { profileCell } from "../../../app/core/papers/profile-figure";
import { LEVELS, type Level } from "../../../app/core/scoring/level";

/** The frames of a row in the PDF, on the page and in Word, in points. */
const FRAMES = [
  { width: 145, height: 28 },
  { width: 160, height: 22 },
  { width: 145, height: 18 },
];

const row = (agreed: Level, earlier: Level | null, target: Level | null) => ({ state: "agreed", agreed, earlier, target, isBroken: false }) as unknown as ProfileRow;

/** How far a shape reaches from its middle, its edge included. */
function reachOf(shape: Shape): number {
  if (shape.kind === "circle") return shape.radius + (shape.edge?.width ?? 0) / 2;
  if (shape.kind === "path") return Math.max(...(shape.d.match(/-?[\d.]+/g) ?? []).map((one) => Math.abs(Number(one)))) + (shape.edge?.width ?? 0) / 2;
  return 0;
}

const markOf = (shapes: readonly Shape[], kind: "circle" | "path", at: "first" | "last") => shapes.filter((one) => one.kind === kind).at(at === "first" ? 0 : -1) as Extract<Shape, { kind: "circle" | "path" }>;

test.each(FRAMES)("every mark of a row lies within its frame of $height points, wherever the level stands", (frame) => {
  for (const agreed of LEVELS) {
    for (const earlier of [null, ...LEVELS]) {
      for (const target of [null, ...LEVELS]) {
        for (const shape of profileCell(row(agreed, earlier, target), frame).shapes) {
          if (!("y" in shape) || shape.kind === "words") continue;
          const reach = reachOf(shape);
          expect(Math.min(shape.y - reach, frame.height - shape.y - reach), `${shape.kind}, ${agreed} from ${earlier} to ${target}`).toBeGreaterThanOrEqual(0);
          expect(Math.min(shape.x - reach, frame.width - shape.x - reach)).toBeGreaterThanOrEqual(0);
        }
      }
    }
  }
});

test.each(FRAMES)("a level at its target stands within its diamond, with its ring where it has not moved", (frame) => {
  for (const earlier of [null, 3] as const) {
    const { shapes } = profileCell(row(3, earlier, 3), frame);
    const inscribed = reachOf(markOf(shapes, "path", "first")) / Math.SQRT2;
    const [outer, disc] = [markOf(shapes, "circle", "first"), markOf(shapes, "circle", "last")];
    expect(reachOf(outer)).toBeLessThanOrEqual(inscribed + 0.5);
    expect(reachOf(disc)).toBeLessThanOrEqual(reachOf(outer));
  }
});
