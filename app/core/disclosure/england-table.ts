import type { CareSetting } from "../organisations/care-setting";
import type { Level } from "../scoring/level";
import { isRowProtected } from "./england-protection";
import { ENGLAND_BANDS, bandOf, toNearestFive, type BandCounts } from "./england-row";

/** One trust's agreed level of one theme, given to the England table by its own consent. */
export type EnglandContribution = {
  readonly trustCode: string;
  /** The trust's one peer type, whatever other care settings it has. */
  readonly peerType: CareSetting;
  readonly themeId: string;
  readonly level: Level;
  /** Ever released by name to anyone, withdrawn since or not, or published: somebody may know it. */
  readonly isKnown: boolean;
};

/** One row: a theme and a peer type. All four numbers to the nearest five. */
export type EnglandRow = {
  readonly themeId: string;
  readonly peerType: CareSetting;
  /** Null when the row is not given, whatever the reason. */
  readonly counts: (BandCounts & { readonly n: number }) | null;
};

/**
 * Makes the England table of a cycle. It is made once, after the cycle closes, stored, and never made again: two tables
 * of one cycle would tell by their difference.
 *
 * @param themeIds the themes of the framework, in its order
 * @param peerTypes in the order they are printed
 * @returns one row for each theme and peer type, given or not, theme by theme
 * @throws RangeError when a trust counts twice for a theme
 */
export function makeEnglandTable(
  contributions: readonly EnglandContribution[],
  themeIds: readonly string[],
  peerTypes: readonly CareSetting[],
): readonly EnglandRow[] {
  assertOncePerTheme(contributions);
  return themeIds.flatMap((themeId) =>
    peerTypes.map((peerType) => {
      const own = contributions.filter((one) => one.themeId === themeId && one.peerType === peerType);
      return { themeId, peerType, counts: countsOf(own) };
    }),
  );
}

function countsOf(contributions: readonly EnglandContribution[]): EnglandRow["counts"] {
  const { low, middle, high } = countBands(contributions);
  const given = { low: toNearestFive(low), middle: toNearestFive(middle), high: toNearestFive(high) };
  const contributors = contributions.length;
  const hidden = countBands(contributions.filter(({ isKnown }) => !isKnown));
  return isRowProtected({ given, contributors, hidden }) ? { ...given, n: toNearestFive(contributors) } : null;
}

function countBands(contributions: readonly EnglandContribution[]): BandCounts {
  const bands = contributions.map(({ level }) => bandOf(level));
  const [low = 0, middle = 0, high = 0] = ENGLAND_BANDS.map((band) => bands.filter((one) => one === band).length);
  return { low, middle, high };
}

function assertOncePerTheme(contributions: readonly EnglandContribution[]): void {
  const keys = contributions.map(({ trustCode, themeId }) => `${trustCode} ${themeId}`);
  if (new Set(keys).size < keys.length) throw new RangeError("A trust counts once for each theme");
}
