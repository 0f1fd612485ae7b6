import type { CareSetting } from "../organisations/care-setting";
import type { Level } from "../scoring/level";
import { isRowProtected } from "./england-protection";
import { bandOf, toNearestFive, type BandCounts, type EnglandBand } from "./england-row";

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
  const given = {
    low: toNearestFive(inBand(contributions, "low")),
    middle: toNearestFive(inBand(contributions, "middle")),
    high: toNearestFive(inBand(contributions, "high")),
  };
  const contributors = contributions.length;
  const hidden = contributions.filter(({ isKnown }) => !isKnown).length;
  return isRowProtected({ given, contributors, hidden }) ? { ...given, n: toNearestFive(contributors) } : null;
}

function inBand(contributions: readonly EnglandContribution[], band: EnglandBand): number {
  return contributions.filter(({ level }) => bandOf(level) === band).length;
}

function assertOncePerTheme(contributions: readonly EnglandContribution[]): void {
  const keys = contributions.map(({ trustCode, themeId }) => `${trustCode} ${themeId}`);
  if (new Set(keys).size < keys.length) throw new RangeError("A trust counts once for each theme");
}
