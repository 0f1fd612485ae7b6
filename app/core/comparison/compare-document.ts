import type { CalendarDate } from "../calendar-date";
import type { CareSetting } from "../organisations/care-setting";
import type { CompareQuery } from "./compare-query";
import type { ThemeLevels } from "./peer-entry";
import type { PercentileBand } from "./percentile";

/** One row of a comparison. On the board layer `setting` is null: a board judges its whole trust. */
export type ComparedEntry = {
  /** Code null: the printed name is joined to no trust. */
  readonly trust: { readonly code: string | null; readonly name: string };
  readonly setting: CareSetting | null;
  readonly levels: ThemeLevels;
  /** Themes that the board answered as another question than most of those sharing: in no figure over the peers. On the board layer alone. */
  readonly apart?: readonly string[];
  /** As published or released; never computed from part of the themes. */
  readonly overall: number | null;
};

/**
 * A comparison inside one ICS, as `compare.json` gives it and every page and download draws it. Numbers are unrounded;
 * what is not available or not released is null, all alike.
 */
export type CompareDocument = Pick<CompareQuery, "layer" | "setting" | "basis" | "membership"> & {
  readonly ics: { readonly code: string; readonly name: string };
  readonly source: {
    readonly name: string;
    readonly file: string | null;
    readonly sha256: string | null;
    readonly asAt: CalendarDate;
  };
  /** In order of name, then setting: never by level. */
  readonly entries: readonly ComparedEntry[];
  readonly peers: {
    /** Entries or providers, as the basis says. */
    readonly n: number;
    /** How many of them have a level, by theme. */
    readonly nOf: Readonly<Record<string, number>>;
    readonly mean: ThemeLevels | null;
    readonly median: ThemeLevels | null;
    readonly min: ThemeLevels | null;
    readonly max: ThemeLevels | null;
  };
  /** Null on the board layer. */
  readonly national: { readonly n: number; readonly mean: ThemeLevels | null; readonly median: ThemeLevels | null } | null;
  /** The trust asked for; null: none was. */
  readonly trust: {
    readonly code: string;
    /** Its levels in this ICS and setting, the mean over its settings where it has several; null: it has none here. */
    readonly levels: ThemeLevels | null;
    /** The same peers without any of its entries. With nobody else, n is 0 and the mean null. */
    readonly peersWithout: { readonly n: number; readonly mean: ThemeLevels | null };
    /** Mid-rank percentile in the nation, 0 to 100, by theme; null on the board layer, and where it stands in several rows. */
    readonly percentile: ThemeLevels | null;
    /** The part of the nation each level lies in, for pages; null where the percentile is. */
    readonly band: Readonly<Record<string, PercentileBand | null>> | null;
  } | null;
};
