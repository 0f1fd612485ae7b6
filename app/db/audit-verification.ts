import { CHAIN_START, findEntryFaults, PERSONAL_FIELDS, type ChainFault, type ChainPlace } from "../core/audit/audit-chain";
import { readOneOf } from "./closed-list";
import type { Queries } from "./database";
import { sha256 } from "./digest";

const PAGE = 500;

export type VerifiedChain = { readonly head: ChainPlace; readonly entries: number; readonly faults: readonly ChainFault[] };

/**
 * Verifies every chain of the audit record from its last checkpoint to its head.
 * @param noted places written down elsewhere earlier; each must still be what it was, or lie before a checkpoint.
 */
export async function verifyAudit(db: Queries, noted: readonly ChainPlace[] = []): Promise<readonly VerifiedChain[]> {
  const heads = await db.auditHead.findMany({ orderBy: { chain: "asc" } });
  const entryChains = await db.auditEntry.groupBy({ by: ["chain"], orderBy: { chain: "asc" } });
  const chains = new Set([...heads, ...entryChains, ...noted].map(({ chain }) => chain));
  const verified: VerifiedChain[] = [];
  for (const chain of [...chains].sort()) {
    const head = heads.find((known) => known.chain === chain) ?? { chain, sequence: 0, hash: CHAIN_START };
    verified.push(await verifyChain(db, head, noted.filter((place) => place.chain === chain)));
  }
  return verified;
}

async function verifyChain(db: Queries, head: ChainPlace, noted: readonly ChainPlace[]): Promise<VerifiedChain> {
  const { chain } = head;
  const start = await findStart(db, chain);
  const faults: ChainFault[] = [];
  let place = start;
  let entries = 0;
  let isStartRecorded = start.sequence === 0;
  for (;;) {
    const page = await db.auditEntry.findMany({
      where: { chain, sequence: { gt: place.sequence } },
      orderBy: { sequence: "asc" },
      take: PAGE,
      include: { personal: true },
    });
    for (const { personal, ...entry } of page) {
      const values = personal.map(({ field, value, salt }) => ({ field: readOneOf(PERSONAL_FIELDS, field), value, salt }));
      faults.push(...findEntryFaults(entry, place, values, sha256));
      place = { chain, sequence: entry.sequence, hash: entry.hash };
      isStartRecorded ||= entry.action === "audit-checkpointed" && entry.subject === String(start.sequence);
      const before = noted.find(({ sequence }) => sequence === entry.sequence);
      if (before !== undefined && before.hash !== entry.hash) faults.push({ chain, sequence: entry.sequence, fault: "noted-differs" });
    }
    entries += page.length;
    if (page.length < PAGE) break;
  }
  // A truncation writes itself into the chain: a checkpoint that the chain does not tell of was put there to hide a gap.
  if (!isStartRecorded) faults.push({ chain, sequence: start.sequence, fault: "unrecorded-checkpoint" });
  if (place.sequence !== head.sequence || place.hash !== head.hash) faults.push({ chain, sequence: head.sequence, fault: "head-differs" });
  for (const { sequence } of noted) if (sequence > place.sequence) faults.push({ chain, sequence, fault: "missing" });
  return { head: place, entries, faults };
}

/** Where the chain goes on from: its oldest entry's checkpoint after a truncation, else its beginning. */
async function findStart(db: Queries, chain: string): Promise<ChainPlace> {
  const first = await db.auditEntry.findFirst({ where: { chain }, orderBy: { sequence: "asc" }, select: { sequence: true } });
  const checkpoint = await db.auditCheckpoint.findFirst({
    where: { chain, ...(first === null ? {} : { sequence: { lt: first.sequence } }) },
    orderBy: { sequence: "desc" },
  });
  return checkpoint === null ? { chain, sequence: 0, hash: CHAIN_START } : { chain, sequence: checkpoint.sequence, hash: checkpoint.hash };
}
