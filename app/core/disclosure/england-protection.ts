import { ENGLAND_BANDS, MOST_OFF, type BandCounts, type EnglandBand } from "./england-row";

/** Fewer contributors than this whose level nobody knows, and no row is given. */
export const FEWEST_HIDDEN = 10;

/** At least so many hidden contributors must lie outside the band that holds the most of them. */
const FEWEST_OUTSIDE = 3;

/** A row of the England table before it is decided whether to give it. */
export type EnglandRowFacts = {
  /** Counts of all contributors to the nearest five, as they would be given. */
  readonly given: BandCounts;
  /** How many trusts are counted. */
  readonly contributors: number;
  /** Those whose level is neither released by name to anyone nor published. */
  readonly hidden: BandCounts;
};

/**
 * Whether a row of the England table may be given. There must be ten hidden contributors or more, three of them outside
 * their fullest band, and no band so full that it cannot be filled by hidden contributors alone.
 *
 * Then no reader finds out a band. Take the reader who knows most: every level that is not hidden, the exact number of
 * trusts, and one hidden contributor's level, their own. Two or more of the others lie outside the fullest band, so they
 * lie in two bands at least; nothing tells who is in which, so each of them may be in either. A reader who does not know
 * the levels released to others cannot tell that one of those must be in a full band.
 *
 * Nor does a row that is not given tell one. Were only rows refused in which the others are all alike, a contributor
 * would read that off the refusal; but rows with one or two outside are refused as well, so a refusal leaves each of the
 * others two bands too.
 */
export function isRowProtected({ given, contributors, hidden }: EnglandRowFacts): boolean {
  const counts = ENGLAND_BANDS.map((band) => hidden[band]);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const mostInOneBand = all - FEWEST_OUTSIDE;
  return (
    all >= FEWEST_HIDDEN &&
    counts.every((count) => count <= mostInOneBand) &&
    ENGLAND_BANDS.every((band) => fewestIn(band, given, contributors) <= mostInOneBand)
  );
}

/** The lowest true count of a band, for a reader of the row who knows how many trusts are counted. */
function fewestIn(band: EnglandBand, given: BandCounts, contributors: number): number {
  const others = ENGLAND_BANDS.filter((other) => other !== band);
  const mostInOthers = others.reduce((sum, other) => sum + given[other] + MOST_OFF, 0);
  return Math.max(given[band] - MOST_OFF, contributors - mostInOthers);
}
