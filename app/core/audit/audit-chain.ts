/** SHA-256 of text as lower-case hex; handed in, as the core computes nothing that needs a library. */
export type Digest = (text: string) => string;

/** An entry as it stands in its chain. Commitments are digests over salt and value; null: there was no such value. */
export type ChainedEntry = {
  readonly chain: string;
  /** From 1, without a gap. */
  readonly sequence: number;
  readonly at: Date;
  readonly action: string;
  readonly subjectKind: string;
  readonly subject: string | null;
  readonly actorCommitment: string | null;
  readonly addressCommitment: string | null;
  readonly subjectCommitment: string | null;
  readonly previousHash: string;
  readonly hash: string;
};

export const PERSONAL_FIELDS = ["actor", "address", "subject"] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];
/** A personal value beside the chain; absent once it was erased. */
export type PersonalValue = { readonly field: PersonalField; readonly value: string; readonly salt: string };

/** A place in a chain and the hash there. */
export type ChainPlace = { readonly chain: string; readonly sequence: number; readonly hash: string };

export type ChainFault = {
  readonly chain: string;
  readonly sequence: number;
  readonly fault: "missing" | "unlinked" | "changed" | "personal-changed" | "head-differs" | "noted-differs" | "unrecorded-checkpoint";
};

/** What the first entry of a chain follows. */
export const CHAIN_START = "0".repeat(64);

/** What binds a personal value without telling it. */
export function commitTo(field: PersonalField, value: string, salt: string, digest: Digest): string {
  return digest(JSON.stringify([field, salt, value]));
}

/** The hash of an entry: over all it says and the hash before it, so that neither can change alone. */
export function hashOfEntry(entry: Omit<ChainedEntry, "hash">, digest: Digest): string {
  return digest(
    JSON.stringify([
      entry.chain,
      entry.sequence,
      entry.at.toISOString(),
      entry.action,
      entry.subjectKind,
      entry.subject,
      entry.actorCommitment,
      entry.addressCommitment,
      entry.subjectCommitment,
      entry.previousHash,
    ]),
  );
}

/**
 * What is wrong with an entry where it stands.
 *
 * @param before the place before it: the entry, checkpoint or start that it must follow.
 * @param personal its personal values that are still there; an erased one is no fault.
 */
export function findEntryFaults(entry: ChainedEntry, before: ChainPlace, personal: readonly PersonalValue[], digest: Digest): readonly ChainFault[] {
  const { chain, sequence } = entry;
  const faults: ChainFault[] = [];
  if (sequence !== before.sequence + 1) faults.push({ chain, sequence: before.sequence + 1, fault: "missing" });
  else if (entry.previousHash !== before.hash) faults.push({ chain, sequence, fault: "unlinked" });
  if (hashOfEntry(entry, digest) !== entry.hash) faults.push({ chain, sequence, fault: "changed" });
  const commitments = { actor: entry.actorCommitment, address: entry.addressCommitment, subject: entry.subjectCommitment };
  if (personal.some(({ field, value, salt }) => commitTo(field, value, salt, digest) !== commitments[field])) {
    faults.push({ chain, sequence, fault: "personal-changed" });
  }
  return faults;
}
