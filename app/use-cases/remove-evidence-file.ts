import { accept, refuse, type Result } from "../core/result";
import { forgetEvidenceBytes } from "../db/evidence-bytes";
import { withdrawEvidenceFile } from "../db/evidence-files";
import { decide } from "./decide";
import { ofEvidenceFile } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

/** Shows a file no longer and forgets its bytes, until the board has approved; that it was shown stays on record. */
export async function removeEvidenceFile(
  tools: Tools & { readonly dataDir: string },
  actor: Actor,
  { assessmentId, fileId }: { readonly assessmentId: string; readonly fileId: string },
): Promise<Result<"removed", "too-late">> {
  const { db, now, dataDir } = tools;
  const outcome = await decide<boolean, "too-late">(db, assessmentId, async (tx, { state, trust }) => {
    if (state === "approved") return refuse("too-late");
    const wasShown = await withdrawEvidenceFile(tx, assessmentId, fileId, { removedBy: actor.personId, removedAt: now() });
    if (wasShown) await noteDecision(tx, { ...tools, viewer: actor }, trust.code, "evidence-file-removed", ofEvidenceFile(fileId));
    return accept(wasShown);
  });
  if (!outcome.ok) return outcome;
  if (outcome.value) await forgetEvidenceBytes(dataDir, fileId);
  return accept("removed");
}
