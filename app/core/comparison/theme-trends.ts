import { compareCycles, firstDayOf, lastDayOf, nextCycle, type CycleId } from "../cycle";
import type { ReadableLevel } from "../disclosure/readable-levels";
import { counterpartOf, isBrokenBetween } from "../framework/crosswalk";
import { pinnedTo, type FrameworkLibrary, type FrameworkRef } from "../framework/framework-library";
import type { Succession } from "../organisations/succession";
import type { Level } from "../scoring/level";

/** One trust's levels of a theme over the cycles, as far as a reader may know them. */
export type ThemeTrend = {
  readonly trustCode: string;
  readonly isOwn: boolean;
  /** One for each cycle, in the order of the cycles. */
  readonly points: readonly { readonly level: Level | null; readonly isComparable: boolean }[];
};

export type ThemeTrendsInput = {
  readonly library: FrameworkLibrary;
  /** The version whose id names the theme. */
  readonly offered: FrameworkRef;
  readonly themeId: string;
  /** What the reader may know, of the trusts on the page. */
  readonly levels: readonly ReadableLevel[];
  readonly successions: readonly Succession[];
};

/**
 * How one theme went in each trust. Two cycles do not join where the question or the framework changed, nor where the
 * trust itself began: then `isComparable` is false at the later one.
 *
 * @returns the cycles from the first to the last of which a level is known, and the trusts in order of code
 */
export function themeTrends({ library, offered, themeId, levels, successions }: ThemeTrendsInput): { readonly cycles: readonly CycleId[]; readonly trends: readonly ThemeTrend[] } {
  const known = levels.filter((one) => counterpartOf(library, pinnedTo(one), one.themeId, offered)?.themeId === themeId);
  const cycles = cyclesBetween(known.map(({ cycle }) => cycle));
  const trusts = [...new Set(known.map(({ trustCode }) => trustCode))].toSorted();
  return {
    cycles,
    trends: trusts.map((trustCode) => {
      const own = known.filter((one) => one.trustCode === trustCode);
      return { trustCode, isOwn: own.some(({ isOwn }) => isOwn), points: cycles.map((cycle, place) => pointAt(cycle, cycles[place - 1], own)) };
    }),
  };

  function pointAt(cycle: CycleId, before: CycleId | undefined, own: readonly ReadableLevel[]): ThemeTrend["points"][number] {
    const now = own.find((one) => one.cycle === cycle);
    const earlier = own.find((one) => one.cycle === before);
    const code = own[0]?.trustCode;
    const began = successions.some(({ successorCode, date }) => successorCode === code && date >= firstDayOf(cycle) && date <= lastDayOf(cycle));
    const isBroken = now !== undefined && earlier !== undefined && isBrokenBetween(library, pinnedTo(earlier), pinnedTo(now), now.themeId);
    return { level: now?.level ?? null, isComparable: !began && !isBroken };
  }
}

function cyclesBetween(known: readonly CycleId[]): readonly CycleId[] {
  const ordered = known.toSorted(compareCycles);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return [];
  const cycles = [first];
  for (let cycle = first; cycle !== last; ) {
    cycle = nextCycle(cycle);
    cycles.push(cycle);
  }
  return cycles;
}
