import type { CareSetting } from "../organisations/care-setting";
import type { PeerEntry } from "./peer-entry";

/**
 * Whom to compare with. `setting` null: every care setting. A system may be an ICB area, a cluster or a provider group.
 */
export type PeerSet =
  | { readonly kind: "system"; readonly systemCode: string; readonly setting: CareSetting | null }
  | { readonly kind: "region"; readonly regionCode: string; readonly setting: CareSetting | null }
  | { readonly kind: "nation"; readonly setting: CareSetting | null }
  | { readonly kind: "saved"; readonly providers: readonly string[]; readonly setting: CareSetting | null };

/** The entries of a peer set, in the order given. An entry whose system or region is not known is in none of them. */
export function peersIn(entries: readonly PeerEntry[], set: PeerSet): readonly PeerEntry[] {
  return entries.filter(
    (entry) => (set.setting === null || entry.setting === set.setting) && isWithin(entry, set),
  );
}

function isWithin(entry: PeerEntry, set: PeerSet): boolean {
  switch (set.kind) {
    case "system":
      return entry.systemCode === set.systemCode;
    case "region":
      return entry.regionCode === set.regionCode;
    case "nation":
      return true;
    case "saved":
      return set.providers.includes(entry.provider);
  }
}
