import type { PeerEntry } from "./peer-entry";
import { peersIn, type PeerSet } from "./peer-set";

/** The peers a page shows, and what it had to pass over to find any. */
export type PeerChoice = {
  /** The set shown. */
  readonly set: PeerSet;
  /** Its entries, the trust's own among them. */
  readonly entries: readonly PeerEntry[];
  /** Narrower sets with nobody else in them, narrowest first. The page names them; empty: none passed over. */
  readonly passedOver: readonly PeerSet[];
};

/**
 * Finds like-for-like peers of one entry: the same care setting in its own system, else in its region, else in the
 * nation. Never an empty average, never another setting, and never without saying so.
 *
 * @param own the trust's entry, one of the entries
 * @returns null when no other provider in the nation has the setting
 */
export function choosePeers(entries: readonly PeerEntry[], own: PeerEntry): PeerChoice | null {
  const passedOver: PeerSet[] = [];
  for (const set of setsAround(own)) {
    const found = peersIn(entries, set);
    if (found.some(({ provider }) => provider !== own.provider)) return { set, entries: found, passedOver };
    passedOver.push(set);
  }
  return null;
}

/** Like for like, narrowest first. */
function setsAround({ setting, systemCode, regionCode }: PeerEntry): readonly PeerSet[] {
  return [
    ...(systemCode === null ? [] : [{ kind: "system", systemCode, setting } as const]),
    ...(regionCode === null ? [] : [{ kind: "region", regionCode, setting } as const]),
    { kind: "nation", setting },
  ];
}
