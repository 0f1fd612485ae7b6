import type { DraftForm } from "../core/papers/paper-draft";
import { accept, refuse, type Result } from "../core/result";
import { readPaperDraft, savePaperDraft } from "../db/paper-writing";
import { decide, type Changed } from "./decide";
import type { Actor, Tools } from "./tools";

/** Keeps what the author writes into the paper of an assessment; refused when somebody else has written since the page was drawn. */
export function saveDraft({ db, now }: Tools, actor: Actor, assessmentId: string, { draft, revision }: DraftForm): Promise<Result<"saved", Changed>> {
  return decide<"saved", Changed>(db, assessmentId, async (tx) => {
    const standing = await readPaperDraft(tx, assessmentId);
    if (standing.revision !== revision) return refuse("changed-meanwhile");
    await savePaperDraft(tx, assessmentId, draft, { changedAt: now(), changedBy: actor.personId });
    return accept("saved");
  });
}
