import type { UpdateActionForm } from "../core/actions/action-form";
import { wordsOf } from "../core/actions/words-of";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { addReading, withdrawReading } from "../db/action-readings";
import { lockAction } from "../db/actions";
import { inTransaction } from "../db/transaction";
import { saveWords, type ActionPlace } from "./change-action";
import { ofAction } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

/** The wording that the update made; null: it changed none. */
type Updated = { readonly revision: number | null };
type Refusal = "unknown-action" | "stale" | "no-measure" | "future-reading" | "unknown-theme" | "unknown-person";

/** Says how an action is going: where it is, and what was measured. A reading touches no wording, so it is taken on any revision. */
export function updateAction(tools: Tools, actor: Actor, place: ActionPlace, { baseRevision, status, value, on, evidence }: Omit<UpdateActionForm, "intent">): Promise<Result<Updated, Refusal>> {
  return inTransaction<Result<Updated, Refusal>>(tools.db, async (tx) => {
    const action = await lockAction(tx, place.trustCode, place.actionId);
    if (action === null) return refuse("unknown-action");
    const recordedAt = tools.now();
    if (value !== null && action.benefit === null) return refuse("no-measure");
    if (on !== null && value !== null && on > dateInEngland(recordedAt)) return refuse("future-reading");
    let revision: number | null = null;
    if (status !== action.status) {
      if (action.revision !== baseRevision) return refuse("stale");
      const saved = await saveWords(tx, tools, actor, place, action, { ...wordsOf(action), status }, null);
      if (!saved.ok) return saved;
      revision = saved.value.revision;
    }
    if (value !== null && on !== null) {
      await addReading(tx, action.id, { id: tools.newId(), on, value, evidence, recordedBy: actor.personId, recordedAt });
      await noteDecision(tx, { ...tools, viewer: actor }, place.trustCode, "reading-recorded", ofAction(action.id));
    }
    return accept({ revision });
  });
}

/** Takes a reading back. A second time changes nothing. */
export function takeReadingBack(tools: Tools, actor: Actor, { trustCode, actionId }: ActionPlace, readingId: string): Promise<Result<"withdrawn", "unknown-action">> {
  return inTransaction<Result<"withdrawn", "unknown-action">>(tools.db, async (tx) => {
    if ((await lockAction(tx, trustCode, actionId)) === null) return refuse("unknown-action");
    const isWithdrawn = await withdrawReading(tx, actionId, readingId, { withdrawnAt: tools.now(), withdrawnBy: actor.personId });
    if (isWithdrawn) await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "reading-withdrawn", ofAction(actionId));
    return accept("withdrawn");
  });
}
