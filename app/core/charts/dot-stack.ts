import { DOT_PITCH, type Offset } from "./dot-pack";

/** How a chart stacks: one radius and one number of columns for all its stacks. */
export type StackShape = { readonly radius: number; readonly columns: number };

type StackRoom = {
  /** Largest stack to allow for: all seats at one level. */
  readonly seats: number;
  /** Width and height that one stack may take, in drawing units. */
  readonly width: number;
  readonly height: number;
  /** The radius where there is room enough. */
  readonly largest: number;
};

const MOST_COLUMNS = 3;

/** A dot is large enough at this share of the largest radius: then a taller stack reads better than a wider one. */
const LARGE_ENOUGH = 0.6;

/**
 * The shape such that a stack of all seats fits its room: the fewest columns whose dots are large enough, else the
 * largest dots.
 * @throws {RangeError} unless every measure is above 0.
 */
export function stackShape({ seats, width, height, largest }: StackRoom): StackShape {
  if (!(seats > 0 && width > 0 && height > 0 && largest > 0)) throw new RangeError("A stack needs seats and room");
  let best: StackShape = { radius: 0, columns: 1 };
  for (let columns = 1; columns <= MOST_COLUMNS; columns += 1) {
    const pitch = Math.min(height / Math.ceil(seats / columns), width / columns);
    const radius = Math.min(largest, pitch / DOT_PITCH);
    if (radius > best.radius) best = { radius, columns };
    if (best.radius >= LARGE_ENOUGH * largest) break;
  }
  return best;
}

/**
 * Dots stacked upwards from a base line, row by row; the last row stands in the middle.
 * @param count of dots, 0 or more.
 * @returns offsets of the dots' middles from the base line's point, `dy` below 0.
 */
export function stackUpwards(count: number, { radius, columns }: StackShape): readonly Offset[] {
  const pitch = radius * DOT_PITCH;
  return Array.from({ length: count }, (_, dot) => {
    const row = Math.floor(dot / columns);
    const inRow = Math.min(columns, count - row * columns);
    return { dx: ((dot % columns) - (inRow - 1) / 2) * pitch, dy: -(row + 0.5) * pitch };
  });
}
