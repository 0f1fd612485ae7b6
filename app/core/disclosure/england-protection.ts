import { ENGLAND_BANDS, countsGivenAs, type BandCounts } from "./england-row";

/** Fewer contributors than this whose level nobody knows, and no row is given. */
export const FEWEST_HIDDEN = 10;

/** Below two possible bands a contributor's band is known. */
const FEWEST_BANDS = 2;

/** A row of the England table before it is decided whether to give it. */
export type EnglandRowFacts = {
  /** Counts to the nearest five. */
  readonly given: BandCounts;
  /** Trusts counted. */
  readonly contributors: number;
  /** Of these, trusts whose level is neither released by name to anyone nor published. */
  readonly hidden: number;
};

/**
 * Whether a row may be given. There must be ten hidden contributors; and a reader who knows how many trusts are counted,
 * the level of every contributor that is not hidden, and one hidden contributor's level besides (their own), must find at
 * least two bands possible for each of the others.
 *
 * The answer depends on nothing but what is given and how many there are, and holds for whatever levels such a reader may
 * know. So a row that is given tells no more by being given than by what it says.
 */
export function isRowProtected({ given, contributors, hidden }: EnglandRowFacts): boolean {
  if (hidden < FEWEST_HIDDEN) return false;
  const worlds = countsGivenAs(given, contributors);
  const knownAndOwn = contributors - hidden + 1;
  return compositions(knownAndOwn).every((known) => {
    const left = worlds.filter((world) => isPartOf(known, world));
    return left.length === 0 || possibleBands(known, left) >= FEWEST_BANDS;
  });
}

/** How many bands one of the others may be in: those that, in some world, hold more than what is known. */
function possibleBands(known: BandCounts, worlds: readonly BandCounts[]): number {
  return ENGLAND_BANDS.filter((band) => worlds.some((world) => world[band] > known[band])).length;
}

function isPartOf(part: BandCounts, whole: BandCounts): boolean {
  return ENGLAND_BANDS.every((band) => part[band] <= whole[band]);
}

/** Every way in which so many trusts may lie in the three bands. */
function compositions(trusts: number): readonly BandCounts[] {
  return upTo(trusts).flatMap((low) =>
    upTo(trusts - low).map((middle) => ({ low, middle, high: trusts - low - middle })),
  );
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last + 1 }, (_, number) => number);
}
