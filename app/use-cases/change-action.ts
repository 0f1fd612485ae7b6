import type { Action, ActionWords } from "../core/actions/action";
import { changedFields } from "../core/actions/merge-edits";
import { wordsOf } from "../core/actions/words-of";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { addRevision, findRevision } from "../db/action-history";
import { lockAction, saveActionRow } from "../db/actions";
import { findAssessment } from "../db/assessments";
import type { Transaction } from "../db/database";
import { inTransaction } from "../db/transaction";
import { checkAction, type ActionRefusal } from "./check-action";
import { ofAction } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

export type ActionPlace = { readonly trustCode: string; readonly actionId: string };
type Saved = { readonly revision: number };
type Refusal = ActionRefusal | "unknown-action" | "stale" | "unknown-revision";

/** Changes an action as a page showed it. Stale: somebody changed it meanwhile, and the page shows both. */
export function changeAction(tools: Tools, actor: Actor, place: ActionPlace, baseRevision: number, words: ActionWords): Promise<Result<Saved, Refusal>> {
  return inTransaction<Result<Saved, Refusal>>(tools.db, async (tx) => {
    const action = await lockAction(tx, place.trustCode, place.actionId);
    if (action === null) return refuse("unknown-action");
    if (action.revision !== baseRevision) return refuse("stale");
    return saveWords(tx, tools, actor, place, action, words, null);
  });
}

/** Brings an earlier wording back, as a further revision. */
export function restoreAction(tools: Tools, actor: Actor, place: ActionPlace, baseRevision: number, restores: number): Promise<Result<Saved, Refusal>> {
  return inTransaction<Result<Saved, Refusal>>(tools.db, async (tx) => {
    const action = await lockAction(tx, place.trustCode, place.actionId);
    if (action === null) return refuse("unknown-action");
    if (action.revision !== baseRevision) return refuse("stale");
    const earlier = await findRevision(tx, action.id, restores);
    if (earlier === null) return refuse("unknown-revision");
    return saveWords(tx, tools, actor, place, action, earlier.words, restores);
  });
}

/** Writes a wording of an action that the transaction holds, and keeps it in the history. */
export async function saveWords(tx: Transaction, tools: Tools, actor: Actor, { trustCode }: ActionPlace, action: Action, words: ActionWords, restores: number | null): Promise<Result<Saved, ActionRefusal>> {
  const { frameworks, now } = tools;
  const assessment = await findAssessment(tx, action.assessmentId);
  if (assessment === null) throw new Error(`Action ${action.id} belongs to no assessment`);
  const at = now();
  const checked = await checkAction(tx, { frameworks, framework: assessment.framework, trustCode, today: dateInEngland(at), before: restores === null ? action : words }, words);
  if (!checked.ok) return checked;
  const revision = action.revision + 1;
  await saveActionRow(tx, action.id, revision, words);
  await addRevision(tx, action.id, { revision, words, changedBy: actor.personId, changedAt: at, restores });
  const recorded = { ...tools, viewer: actor };
  await noteDecision(tx, recorded, trustCode, restores === null ? "action-changed" : "action-restored", ofAction(action.id));
  if (changedFields(wordsOf(action), words).some((field) => field.startsWith("benefit."))) await noteDecision(tx, recorded, trustCode, "benefit-changed", ofAction(action.id));
  return accept({ revision });
}
