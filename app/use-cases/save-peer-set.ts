import type { PeerSetForm } from "../core/comparison/peer-set-form";
import { accept, refuse, type Result } from "../core/result";
import { findOrganisationNames } from "../db/places";
import { addPeerSet } from "../db/peer-sets";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

/** Keeps a person's own set of peers for comparisons on the official layer. Codes that are no trust's are refused by name. */
export async function savePeerSet({ db, now, newId }: Tools, { personId }: Actor, { name, trustCodes }: PeerSetForm): Promise<Result<{ readonly id: string }, `unknown:${string}`>> {
  return inTransaction<Result<{ readonly id: string }, `unknown:${string}`>>(db, async (tx) => {
    const known = await findOrganisationNames(tx, trustCodes);
    const unknown = trustCodes.find((code) => known.get(code)?.kind !== "trust");
    if (unknown !== undefined) return refuse(`unknown:${unknown}`);
    const id = newId();
    await addPeerSet(tx, { id, personId, name, trustCodes, createdAt: now() });
    return accept({ id });
  });
}
