/**
 * The mean of what is known.
 *
 * @param values nulls are left out, not counted as 0
 * @returns unrounded; null when nothing is known. The order of the values changes no digit.
 */
export function mean(values: readonly (number | null)[]): number | null {
  const known = knownInOrder(values);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/**
 * The middle of what is known; with an even count, half-way between the two in the middle.
 *
 * @param values nulls are left out
 * @returns unrounded; null when nothing is known
 */
export function median(values: readonly (number | null)[]): number | null {
  const known = knownInOrder(values);
  const middle = (known.length - 1) / 2;
  const below = known[Math.floor(middle)];
  const above = known[Math.ceil(middle)];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

/** The lowest of what is known; null when nothing is. */
export function lowest(values: readonly (number | null)[]): number | null {
  return knownInOrder(values).at(0) ?? null;
}

/** The highest of what is known; null when nothing is. */
export function highest(values: readonly (number | null)[]): number | null {
  return knownInOrder(values).at(-1) ?? null;
}

/** Sorted, so that a sum of fractions comes out alike however the values were stored. */
function knownInOrder(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null).toSorted((a, b) => a - b);
}
