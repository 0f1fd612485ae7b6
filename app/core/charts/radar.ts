/** A point of a square drawing, in drawing units. */
export type Point = { readonly x: number; readonly y: number };

export type Radar = {
  /** One a theme, clockwise from the top. */
  readonly spokes: readonly { readonly end: Point; readonly label: Point }[];
  /** Closed outlines of levels 1 to 5, innermost first, as path data. */
  readonly rings: readonly string[];
};

/** Five levels from the middle outwards; level 1 stands clear of the middle, so that nothing looks like zero. */
const RING = 1 / 5;

/**
 * The frame of a radar, for who expects one: it never replaces the profile.
 * @param themes 3 or more.
 * @param radius of level 5; the drawing's middle is (0, 0).
 * @throws {RangeError} for fewer than three themes.
 */
export function radarFrame(themes: number, radius: number): Radar {
  if (themes < 3) throw new RangeError("A radar needs three themes or more");
  return {
    spokes: Array.from({ length: themes }, (_, index) => ({
      end: onSpoke(index, themes, radius),
      label: onSpoke(index, themes, radius * 1.18),
    })),
    rings: [1, 2, 3, 4, 5].map((level) => outline(Array.from({ length: themes }, (_, index) => onSpoke(index, themes, radius * RING * level)))),
  };
}

/**
 * Levels on the radar.
 * @param levels in the frame's order; null is unknown and breaks the outline, never falls to the middle.
 */
export function radarShape(levels: readonly (number | null)[], radius: number): { readonly points: readonly (Point | null)[]; readonly path: string } {
  const points = levels.map((level, index) => (level === null ? null : onSpoke(index, levels.length, radius * RING * level)));
  return { points, path: points.every((point) => point !== null) ? outline(points) : brokenOutline(points) };
}

function onSpoke(index: number, themes: number, distance: number): Point {
  const angle = (2 * Math.PI * index) / themes;
  return { x: distance * Math.sin(angle), y: -distance * Math.cos(angle) };
}

function outline(points: readonly Point[]): string {
  return `${points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("")}Z`;
}

/** Lines between neighbours that are both known, around the circle. */
function brokenOutline(points: readonly (Point | null)[]): string {
  return points
    .flatMap((to, index) => {
      const from = points.at(index - 1);
      return from && to ? [`M${from.x} ${from.y}L${to.x} ${to.y}`] : [];
    })
    .join("");
}
