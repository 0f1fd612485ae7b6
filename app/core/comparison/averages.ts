/** Every average of one column of values, unrounded; n is how many are known. All but n are null when nothing is. */
export type Averages = { readonly n: number; readonly mean: number | null; readonly median: number | null; readonly lowest: number | null; readonly highest: number | null };

/**
 * All averages of the same values, put in order once.
 *
 * @param values nulls are left out, not counted as 0
 */
export function averagesOf(values: readonly (number | null)[]): Averages {
  const known = knownInOrder(values);
  return { n: known.length, mean: meanOf(known), median: medianOf(known), lowest: known.at(0) ?? null, highest: known.at(-1) ?? null };
}

/**
 * The mean of what is known.
 *
 * @param values nulls are left out, not counted as 0
 * @returns unrounded; null when nothing is known. The order of the values changes no digit.
 */
export function mean(values: readonly (number | null)[]): number | null {
  return meanOf(knownInOrder(values));
}

/**
 * The middle of what is known; with an even count, half-way between the two in the middle.
 *
 * @param values nulls are left out
 * @returns unrounded; null when nothing is known
 */
export function median(values: readonly (number | null)[]): number | null {
  return medianOf(knownInOrder(values));
}

function meanOf(known: Float64Array): number | null {
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function medianOf(known: Float64Array): number | null {
  const middle = (known.length - 1) / 2;
  const below = known[Math.floor(middle)];
  const above = known[Math.ceil(middle)];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

/** Sorted, so that a sum of fractions comes out alike however the values were stored. */
function knownInOrder(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values.filter((value) => value !== null)).sort();
}
