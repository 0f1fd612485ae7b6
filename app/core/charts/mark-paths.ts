/** Shapes around their own middle (0, 0), as SVG path data; sizes in drawing units. */

/** A diamond: where we want to be. @param half from the middle to a corner. */
export function diamondPath(half: number): string {
  return `M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`;
}

/** A triangle whose tip is at (0, 0): the median, under its line. @param half of its base. */
export function trianglePath(half: number): string {
  const height = half * TRIANGLE_SLOPE;
  return `M0 0L${half} ${height}L${-half} ${height}Z`;
}

/** Dots as points of no length, to be drawn as round ends of a line as wide as a dot: a hundred of them in a few bytes each. */
export function dotsPath(middles: readonly { readonly dx: number; readonly dy: number }[]): string {
  return middles.map(({ dx, dy }) => `M${+dx.toFixed(1)} ${+dy.toFixed(1)}h0`).join("");
}

/** Height of the median's triangle over half its base. */
export const TRIANGLE_SLOPE = 1.55;

/** A double zigzag: history that does not join. @param half of its height. */
export function zigzagPath(half: number): string {
  return [-half * 0.55, 0].map((x) => stroke(x, half / 9)).join("");
}

function stroke(x: number, unit: number): string {
  return `M${x} ${-9 * unit}l${5 * unit} ${6 * unit}l${-6 * unit} ${6 * unit}l${5 * unit} ${6 * unit}`;
}
