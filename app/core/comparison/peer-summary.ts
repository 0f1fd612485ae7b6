import { averagesOf, type Averages } from "./averages";
import { rowsOn, type PeerRow } from "./basis";
import type { Basis, PeerEntry, ThemeLevels } from "./peer-entry";

/** Peers in figures, theme by theme, unrounded. Each figure is null as a whole when there are no peers. */
export type RowSummary = {
  readonly n: number;
  /** How many of them have a level, by theme: the n of that theme's figures. */
  readonly nOf: Readonly<Record<string, number>>;
  readonly mean: ThemeLevels | null;
  readonly median: ThemeLevels | null;
  readonly min: ThemeLevels | null;
  readonly max: ThemeLevels | null;
};

/** The same, with what was counted: n is of entries or of providers. */
export type PeerSummary = RowSummary & { readonly basis: Basis };

/**
 * Sums up peers.
 *
 * @param entries the peer set, the trust itself among them or not
 * @param themeIds the themes to sum up
 */
export function summarisePeers(
  entries: readonly PeerEntry[],
  basis: Basis,
  themeIds: readonly string[],
): PeerSummary {
  // An entry is a row by entry already.
  return { basis, ...summariseRows(basis === "entry" ? entries : rowsOn(basis, entries, themeIds), themeIds) };
}

/**
 * Sums up rows of either layer, one value of the averages each.
 *
 * @param themeIds the themes to sum up
 */
export function summariseRows(rows: readonly PeerRow[], themeIds: readonly string[]): RowSummary {
  const columns = themeIds.map((id) => [id, averagesOf(rows.map(({ levels }) => levels[id] ?? null))] as const);
  const figure = <T>(of: (averages: Averages) => T): Readonly<Record<string, T>> => Object.fromEntries(columns.map(([id, averages]) => [id, of(averages)]));
  const isNobody = rows.length === 0;
  return {
    n: rows.length,
    nOf: figure(({ n }) => n),
    mean: isNobody ? null : figure(({ mean }) => mean),
    median: isNobody ? null : figure(({ median }) => median),
    min: isNobody ? null : figure(({ lowest }) => lowest),
    max: isNobody ? null : figure(({ highest }) => highest),
  };
}

/**
 * Sums up peers without one provider, all its settings left out. With nobody else there, n is 0 and every figure null:
 * not available, never 0.
 */
export function peersWithout(
  provider: string,
  entries: readonly PeerEntry[],
  basis: Basis,
  themeIds: readonly string[],
): PeerSummary {
  return summarisePeers(
    entries.filter((entry) => entry.provider !== provider),
    basis,
    themeIds,
  );
}
