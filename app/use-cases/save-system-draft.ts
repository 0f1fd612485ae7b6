import type { CycleId } from "../core/cycle";
import type { SystemDraftForm } from "../core/papers/system-draft";
import { accept, refuse, type Result } from "../core/result";
import { saveSystemDraft } from "../db/system-draft";
import { inTransaction } from "../db/transaction";
import type { Changed } from "./decide";
import type { Actor, Tools } from "./tools";

/** Keeps what a system's lead writes into its paper of a cycle; refused when somebody else has written since the page was drawn. */
export function saveSystemPaperDraft({ db, now }: Tools, actor: Actor, place: { readonly systemCode: string; readonly cycle: CycleId }, form: SystemDraftForm): Promise<Result<"saved", Changed>> {
  return inTransaction<Result<"saved", Changed>>(db, async (tx) => {
    const isSaved = await saveSystemDraft(tx, place, form, { changedAt: now(), changedBy: actor.personId });
    return isSaved ? accept("saved") : refuse("changed-meanwhile");
  });
}
