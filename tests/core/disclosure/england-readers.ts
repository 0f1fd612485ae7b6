import { ENGLAND_BANDS, toNearestFive, type BandCounts } from "../../../app/core/disclosure/england-row";
import { makeEnglandTable, type EnglandContribution } from "../../../app/core/disclosure/england-table";
import type { Level } from "../../../app/core/scoring/level";

/** A row as it might truly be: how many named and how many hidden contributors are in each band. */
export type World = { readonly named: BandCounts; readonly hidden: BandCounts };

/** What the table says of a row; null: not given. */
export type GivenRow = (BandCounts & { readonly n: number }) | null;

/** Makes a row from the truth. The product's own, or a mutant. */
export type RowMaker = (world: World) => GivenRow;

/** What a reader brings to the table beside their own level, where they have one in it. */
type ReaderKind = {
  readonly name: string;
  /** How many of the contributors who are not hidden the reader knows the level of. */
  readonly knowsNamed: "all" | "one" | "none";
  /** Knows how many trusts are counted, and not only their number to the nearest five. */
  readonly knowsCount: boolean;
};

const READERS: readonly ReaderKind[] = (["all", "one", "none"] as const).flatMap((knowsNamed) =>
  [true, false].map((knowsCount) => ({
    name: `a reader who knows ${knowsNamed} of the named levels and ${knowsCount ? "how many are counted" : "what is printed"}`,
    knowsNamed,
    knowsCount,
  })),
);

/** Every way in which so many trusts may lie in the bands. */
function bandsOf(trusts: number): readonly BandCounts[] {
  const all: BandCounts[] = [];
  for (let low = 0; low <= trusts; low += 1) {
    for (let middle = 0; low + middle <= trusts; middle += 1) all.push({ low, middle, high: trusts - low - middle });
  }
  return all;
}

const LEVEL_IN = { low: 2, middle: 3, high: 5 } as const;

/** The product's own table, made from single contributions as it is in the product. */
export function productRow(world: World): GivenRow {
  return makeEnglandTable(contributionsIn(world), ["well-led"], ["acute"])[0]?.counts ?? null;
}

export function contributionsIn({ named, hidden }: World): readonly EnglandContribution[] {
  const all = [
    ...(["low", "middle", "high"] as const).flatMap((band) => repeat(named[band], LEVEL_IN[band], true)),
    ...(["low", "middle", "high"] as const).flatMap((band) => repeat(hidden[band], LEVEL_IN[band], false)),
  ];
  return all.map((one, index) => ({ ...one, trustCode: `T${index}`, peerType: "acute", themeId: "well-led" }));
}

function repeat(times: number, level: Level, isKnown: boolean) {
  return Array.from({ length: times }, () => ({ level, isKnown }));
}

/** Every world with these numbers of named and hidden contributors. */
export function worldsOf(sizes: readonly { readonly named: number; readonly hidden: number }[]): readonly World[] {
  return sizes.flatMap((size) => bandsOf(size.named).flatMap((named) => bandsOf(size.hidden).map((hidden) => ({ named, hidden }))));
}

/** All contributors by band. */
export function totalOf({ named, hidden }: World): BandCounts {
  return { low: named.low + hidden.low, middle: named.middle + hidden.middle, high: named.high + hidden.high };
}

/** The four numbers of a row, whether it may be given or not. */
export function roundedRow(world: World): NonNullable<GivenRow> {
  const { low, middle, high } = totalOf(world);
  return { low: toNearestFive(low), middle: toNearestFive(middle), high: toNearestFive(high), n: toNearestFive(low + middle + high) };
}

export function sizeOf({ low, middle, high }: BandCounts): number {
  return low + middle + high;
}

/**
 * Looks for a reader who learns the band of a contributor they do not know, by plain enumeration: worlds a reader cannot
 * tell apart are put together, and that a row is not given is one of the things they see. A contributor who is in the
 * same band in all of them is found out.
 *
 * @returns what was found, or null
 */
export function findLeak(makeRow: RowMaker, worlds: readonly World[]): string | null {
  const seen = worlds.map((world) => ({ ...world, row: JSON.stringify(makeRow(world)) }));
  for (const reader of READERS) {
    for (const own of [...ENGLAND_BANDS, null]) {
      const unknownTo = new Map<string, { readonly hidden: Set<string>; readonly named: Set<string> }>();
      for (const { row, named, hidden } of seen) {
        if (own !== null && hidden[own] === 0) continue;
        if (row === "null" && sizeOf(hidden) < 10) continue;
        for (const known of knownTo(reader, named)) {
          const count = reader.knowsCount ? [sizeOf(named), sizeOf(hidden)] : null;
          const key = JSON.stringify([row, known, count]);
          const bands = unknownTo.get(key) ?? { hidden: new Set(), named: new Set() };
          for (const band of usedBands(own === null ? hidden : less(hidden, { ...NOBODY, [own]: 1 }))) bands.hidden.add(band);
          for (const band of usedBands(less(named, known))) bands.named.add(band);
          unknownTo.set(key, bands);
        }
      }
      for (const [key, { hidden, named }] of unknownTo) {
        const found = `${reader.name}, own band ${own}, from ${key}`;
        if (hidden.size === 1) return `a hidden contributor is found out by ${found}`;
        if (named.size === 1) return `a named contributor is found out by ${found}`;
      }
    }
  }
  return null;
}

const NOBODY: BandCounts = { low: 0, middle: 0, high: 0 };

/** The named levels such a reader may know, in this world: all, none, or any one of them. */
function knownTo({ knowsNamed }: ReaderKind, named: BandCounts): readonly BandCounts[] {
  if (knowsNamed === "all") return [named];
  if (knowsNamed === "none") return [NOBODY];
  return usedBands(named).map((band) => ({ ...NOBODY, [band]: 1 }));
}

function usedBands(counts: BandCounts) {
  return ENGLAND_BANDS.filter((band) => counts[band] > 0);
}

function less(all: BandCounts, part: BandCounts): BandCounts {
  return { low: all.low - part.low, middle: all.middle - part.middle, high: all.high - part.high };
}
