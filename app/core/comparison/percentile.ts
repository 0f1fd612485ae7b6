/** Means of published levels that are alike on paper may differ by a hair; published levels differ by 0.1 or more. */
const HAIR = 1e-9;

/** Fewer values than this make no quarters worth a name. Boardmark's own number. */
const FEWEST_FOR_BAND = 10;

/** In which part of all values a value lies, and with how many others it is level. Printed by `text/comparison`. */
export type PercentileBand = {
  readonly band: "lowest-quarter" | "middle-half" | "highest-quarter";
  /** Others with the same value: all of them lie in this band too. */
  readonly ties: number;
  readonly n: number;
};

/**
 * Where a value lies among others: the share below it, with half of those level with it. Published levels move in steps
 * and tie heavily, so this number is for downloads; pages show the band.
 *
 * @param value one of the values; null when not known
 * @param values all of them, the value itself among them; nulls are left out
 * @returns more than 0 and less than 100, unrounded; null when the value is not known
 * @throws RangeError when the value is not among the values
 * @source 100 * (below + ties / 2) / n, ties counting the value itself
 */
export function midRankPercentile(value: number | null, values: readonly (number | null)[]): number | null {
  if (value === null) return null;
  const { below, ties, n } = standingOf(value, values);
  return (100 * (below + ties / 2)) / n;
}

/**
 * The band a value lies in: the lowest quarter below the 25th mid-rank percentile, the highest above the 75th. Values
 * that tie share a band; a band is no position.
 *
 * @returns null when the value is not known, or with fewer than ten values
 * @throws RangeError when the value is not among the values
 */
export function percentileBand(value: number | null, values: readonly (number | null)[]): PercentileBand | null {
  const percentile = midRankPercentile(value, values);
  if (value === null || percentile === null) return null;
  const { ties, n } = standingOf(value, values);
  if (n < FEWEST_FOR_BAND) return null;
  return { band: bandOf(percentile), ties: ties - 1, n };
}

function bandOf(percentile: number): PercentileBand["band"] {
  if (percentile < 25) return "lowest-quarter";
  return percentile > 75 ? "highest-quarter" : "middle-half";
}

function standingOf(value: number, values: readonly (number | null)[]) {
  const known = values.filter((other) => other !== null);
  const below = known.filter((other) => other < value - HAIR).length;
  const ties = known.filter((other) => Math.abs(other - value) <= HAIR).length;
  if (ties === 0) throw new RangeError("A percentile is of a value among the values");
  return { below, ties, n: known.length };
}
