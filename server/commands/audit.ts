import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { ChainFault, ChainPlace } from "../../app/core/audit/audit-chain";
import { verifyAudit } from "../../app/db/audit-verification";
import type { Db } from "../../app/db/database";

export type AuditIo = { readonly out: (line: string) => void; readonly err: (line: string) => void; readonly db: Db };

const USAGE = ["npm run audit -- verify [NOTED]   verify every chain; NOTED is a file of an earlier run's lines, which must still hold"];

const WORDS: Readonly<Record<ChainFault["fault"], string>> = {
  missing: "is missing",
  unlinked: "does not follow the entry before it",
  changed: "was changed",
  "personal-changed": "has a personal value that is not the one recorded",
  "head-differs": "is not where the chain ends",
  "noted-differs": "is not what was noted before",
  "unrecorded-checkpoint": "is called the last one removed, and the record tells of no such removal",
};

const placeSchema = z.tuple([z.string().min(1), z.string().regex(/^\d+$/).transform(Number), z.string().regex(/^[0-9a-f]{64}$/)]);

/**
 * Verifies the audit record. Each chain is one line "CHAIN SEQUENCE HASH": kept elsewhere and handed back later, such lines show
 * a chain that was rewritten as a whole.
 * @returns 0 all chains hold; 1 a fault, each named; 2 the call or the file is at fault.
 */
export async function runAudit(argv: readonly string[], io: AuditIo): Promise<number> {
  const [verb, file, ...more] = argv;
  if (verb !== "verify" || more.length > 0) {
    USAGE.forEach(io.err);
    return 2;
  }
  const noted = file === undefined ? [] : readNoted(file, io);
  if (noted === null) return 2;
  const chains = await verifyAudit(io.db, noted);
  for (const { head } of chains) io.out(`${head.chain} ${head.sequence} ${head.hash}`);
  const faults = chains.flatMap((chain) => chain.faults);
  for (const { chain, sequence, fault } of faults) io.err(`${chain}: entry ${sequence} ${WORDS[fault]}`);
  const entries = chains.reduce((sum, chain) => sum + chain.entries, 0);
  if (faults.length === 0) io.err(`${entries} entries in ${chains.length} chains hold.`);
  return faults.length === 0 ? 0 : 1;
}

function readNoted(file: string, io: AuditIo): readonly ChainPlace[] | null {
  if (!existsSync(file)) {
    io.err(`${file}: there is no such file`);
    return null;
  }
  const places: ChainPlace[] = [];
  for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = placeSchema.safeParse(line.trim().split(" "));
    if (!read.success) {
      io.err(`${file}:${index + 1}: expected CHAIN SEQUENCE HASH`);
      return null;
    }
    const [chain, sequence, hash] = read.data;
    places.push({ chain, sequence, hash });
  }
  return places;
}
