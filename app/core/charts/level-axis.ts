/**
 * Where a level stands across the drawing's width: 1 at 10%, each level 20% further. One axis for every row, page and cycle.
 * @param level 1 to 5; a median may stand between levels.
 * @returns a share of the width, 0.1 to 0.9.
 * @throws {RangeError} outside 1 to 5.
 */
export function levelShare(level: number): number {
  if (!(level >= 1 && level <= 5)) throw new RangeError(`No level ${level} on the axis`);
  return (2 * level - 1) / 10;
}
