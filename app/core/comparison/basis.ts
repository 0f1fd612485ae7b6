import { mean } from "./averages";
import type { Basis, PeerEntry, ThemeLevels } from "./peer-entry";

/** One value of an average: an entry, or a provider over its settings. */
export type PeerRow = { readonly provider: string; readonly levels: ThemeLevels };

/**
 * The rows an average runs over. By entry: the entries as they are. By provider: one row a provider, the mean of what is
 * known of its settings; so a trust with three settings weighs as much as a trust with one.
 *
 * @param themeIds the themes to carry over
 * @returns in the order of the entries, a provider where it is first met
 */
export function rowsOn(
  basis: Basis,
  entries: readonly PeerEntry[],
  themeIds: readonly string[],
): readonly PeerRow[] {
  if (basis === "entry") return entries.map(({ provider, levels }) => ({ provider, levels: pick(levels, themeIds) }));
  return [...byProvider(entries)].map(([provider, own]) => ({
    provider,
    levels: Object.fromEntries(themeIds.map((id) => [id, mean(own.map(({ levels }) => levels[id] ?? null))])),
  }));
}

function byProvider(entries: readonly PeerEntry[]): ReadonlyMap<string, readonly PeerEntry[]> {
  const groups = new Map<string, PeerEntry[]>();
  for (const entry of entries) {
    const own = groups.get(entry.provider);
    if (own === undefined) groups.set(entry.provider, [entry]);
    else own.push(entry);
  }
  return groups;
}

function pick(levels: ThemeLevels, themeIds: readonly string[]): ThemeLevels {
  return Object.fromEntries(themeIds.map((id) => [id, levels[id] ?? null]));
}
