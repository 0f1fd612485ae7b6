import { accept, refuse, type Result } from "../core/result";
import { forgetEvidenceBytes } from "../db/evidence-bytes";
import { withdrawEvidenceFile } from "../db/evidence-files";
import { decide } from "./decide";
import type { Actor, Tools } from "./tools";

/** Shows a file no longer and forgets its bytes, until the board has approved; that it was shown stays on record. */
export async function removeEvidenceFile(
  { db, now, dataDir }: Pick<Tools, "db" | "now"> & { readonly dataDir: string },
  actor: Actor,
  { assessmentId, fileId }: { readonly assessmentId: string; readonly fileId: string },
): Promise<Result<"removed", "too-late">> {
  const outcome = await decide<boolean, "too-late">(db, assessmentId, async (tx, { state }) => {
    if (state === "approved") return refuse("too-late");
    return accept(await withdrawEvidenceFile(tx, assessmentId, fileId, { removedBy: actor.personId, removedAt: now() }));
  });
  if (!outcome.ok) return outcome;
  if (outcome.value) await forgetEvidenceBytes(dataDir, fileId);
  return accept("removed");
}
