import type { Queries, Transaction } from "./database";

/** Peers that a person has picked, for comparisons on the official layer alone. */
export type PeerSetRecord = { readonly id: string; readonly name: string; readonly trustCodes: readonly string[] };

/** A person's own sets, in order of name. */
export async function listPeerSets(db: Queries, personId: string): Promise<readonly PeerSetRecord[]> {
  const rows = await db.savedPeerSet.findMany({ where: { personId }, include: { peers: { orderBy: { trustCode: "asc" } } }, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(({ id, name, peers }) => ({ id, name, trustCodes: peers.map(({ trustCode }) => trustCode) }));
}

/** Adds a set of a person's. */
export async function addPeerSet(tx: Transaction, { trustCodes, ...set }: PeerSetRecord & { readonly personId: string; readonly createdAt: Date }): Promise<void> {
  await tx.savedPeerSet.create({ data: { ...set, peers: { create: trustCodes.map((trustCode) => ({ trustCode })) } } });
}

/** Removes a person's own set. */
export async function removePeerSet(tx: Transaction, personId: string, id: string): Promise<void> {
  await tx.savedPeerSet.deleteMany({ where: { id, personId } });
}
