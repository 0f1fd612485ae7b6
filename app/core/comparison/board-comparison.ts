import type { CalendarDate } from "../calendar-date";
import type { CycleId } from "../cycle";
import type { ReadableLevel } from "../disclosure/readable-levels";
import type { CareSetting } from "../organisations/care-setting";
import { mean } from "./averages";
import { askedAlike, type Asked } from "./asked-alike";
import { boardRows, overallOf, type BoardRow } from "./board-rows";
import type { CompareDocument } from "./compare-document";
import type { CompareQuery } from "./compare-query";
import { summariseRows } from "./peer-summary";

/** A trust of the system on the day the comparison holds for. Membership and settings are public. */
export type ComparedTrust = { readonly code: string; readonly name: string; readonly settings: readonly CareSetting[] };

/** What a comparison on the board layer is made of. */
export type BoardComparison = {
  readonly ics: CompareDocument["ics"];
  readonly cycle: CycleId;
  /** Named in the document's source. */
  readonly sourceName: string;
  readonly asAt: CalendarDate;
  readonly trusts: readonly ComparedTrust[];
  /** What this reader may know of this system, and nothing else. */
  readonly levels: readonly ReadableLevel[];
  readonly asked: Asked;
  /** Every theme in the order it is asked. The overall figure runs over the measures alone. */
  readonly themeIds: readonly string[];
  readonly measureIds: readonly string[];
  readonly query: Pick<CompareQuery, "setting" | "basis" | "membership" | "trust">;
};

/**
 * Compares the boards of one system by what they have released by name to this reader. A trust that shares nothing is a
 * row of nulls, as is one that has agreed nothing; figures run over the rows that have something, and over one question a theme.
 */
export function compareBoards({ ics, cycle, sourceName, asAt, trusts, levels, asked, themeIds, measureIds, query }: BoardComparison): CompareDocument {
  const shown = trusts.filter(({ settings }) => query.setting === "all" || settings.includes(query.setting));
  const here = levels.filter((level) => level.cycle === cycle && shown.some(({ code }) => code === level.trustCode));
  const rows = boardRows(askedAlike(asked, here), cycle, themeIds);
  const byTrust = new Map(rows.map((row) => [row.provider, row]));
  const nothing = Object.fromEntries(themeIds.map((id) => [id, null]));
  return {
    ics,
    layer: "board",
    setting: query.setting,
    basis: query.basis,
    membership: query.membership,
    source: { name: sourceName, file: null, sha256: null, asAt },
    entries: shown.toSorted(byName).map(({ code, name }) => {
      const { shown: own, apart } = byTrust.get(code) ?? { shown: nothing, apart: [] };
      return { trust: { code, name }, setting: null, levels: own, apart, overall: overallOf(own, measureIds) };
    }),
    peers: summariseRows(rows, themeIds),
    national: null,
    trust: query.trust === null ? null : besideOthers(query.trust, rows, themeIds),
  };
}

/** A theme that the trust answered as another question has no peers: its mean is null. */
function besideOthers(code: string, rows: readonly BoardRow[], themeIds: readonly string[]): CompareDocument["trust"] {
  const others = rows.filter(({ provider }) => provider !== code);
  const own = rows.find(({ provider }) => provider === code);
  const meanOf = (id: string) => (own?.apart.includes(id) ? null : mean(others.map(({ levels }) => levels[id] ?? null)));
  return {
    code,
    levels: own?.shown ?? null,
    peersWithout: { n: others.length, mean: others.length === 0 ? null : Object.fromEntries(themeIds.map((id) => [id, meanOf(id)])) },
    percentile: null,
    band: null,
  };
}

function byName(a: ComparedTrust, b: ComparedTrust): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}
