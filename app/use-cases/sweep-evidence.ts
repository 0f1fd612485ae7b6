import { forgetEvidenceLeftover, listEvidenceBytes } from "../db/evidence-bytes";
import { listShownEvidence } from "../db/evidence-files";
import type { Tools } from "./tools";

/** Bytes are kept before their row is: within this time one may still be on its way. */
const GRACE = 24 * 3_600_000;

/**
 * Forgets bytes that no row shows: a process killed between bytes and row left them, or one killed between taking a file
 * back and forgetting it. A row whose bytes are missing is not touched: `check-data` says so, as a backup may have them.
 *
 * @returns how many files went
 */
export async function sweepEvidence({ db, now, dataDir }: Pick<Tools, "db" | "now"> & { readonly dataDir: string }): Promise<number> {
  // Listed before the rows are read: what is added meanwhile is not among them.
  const old = await listEvidenceBytes(dataDir, new Date(now().getTime() - GRACE));
  const shown = await listShownEvidence(db, old);
  const left = old.filter((name) => !shown.has(name));
  for (const name of left) await forgetEvidenceLeftover(dataDir, name);
  return left.length;
}
