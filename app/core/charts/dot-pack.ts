/** From the middle of one dot to the next, in radii: dots never touch. */
export const DOT_PITCH = 2.4;

/** An offset from the level's own place. */
export type Offset = { readonly dx: number; readonly dy: number };

/**
 * The radius all dots of a chart share: it shrinks until the largest possible pack, all seats at one level, fits.
 * @param seats that could answer, 1 or more.
 * @param room width that one level's pack may take, in drawing units.
 * @param largest the radius where there is room enough.
 * @throws {RangeError} unless every argument is above 0.
 */
export function packRadius(seats: number, room: number, largest: number): number {
  if (!(seats > 0 && room > 0 && largest > 0)) throw new RangeError("A pack needs seats, room and a radius");
  const columns = Math.ceil(seats / 2);
  return Math.min(largest, room / (columns * DOT_PITCH));
}

/**
 * Dots packed in twos around a point: columns of two, an odd one alone in the middle of the last column.
 * @param count of dots, 0 or more.
 * @param radius in drawing units.
 */
export function packInTwos(count: number, radius: number): readonly Offset[] {
  const pitch = radius * DOT_PITCH;
  const columns = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, dot) => {
    const column = Math.floor(dot / 2);
    const isAlone = dot === count - 1 && count % 2 === 1;
    return {
      dx: (column - (columns - 1) / 2) * pitch,
      dy: isAlone ? 0 : (dot % 2 === 0 ? -0.5 : 0.5) * pitch,
    };
  });
}
