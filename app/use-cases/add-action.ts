import type { ActionWords } from "../core/actions/action";
import type { Assessment } from "../core/assessment/assessment";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { addRevision } from "../db/action-history";
import { addActionRow } from "../db/actions";
import { listAssessments } from "../db/assessments";
import type { Transaction } from "../db/database";
import { inTransaction } from "../db/transaction";
import { checkAction, type ActionRefusal } from "./check-action";
import { ofAction } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Added = { readonly actionId: string };

/** Adds an action to a trust's newest assessment, with or without an outcome measure. */
export function addAction(tools: Tools, actor: Actor, trustCode: string, words: ActionWords): Promise<Result<Added, ActionRefusal | "no-assessment">> {
  return inTransaction<Result<Added, ActionRefusal | "no-assessment">>(tools.db, async (tx) => {
    const [assessment] = await listAssessments(tx, trustCode);
    return assessment === undefined ? refuse("no-assessment") : addActionTo(tx, tools, actor, assessment, words);
  });
}

/** Adds an action to an assessment within a transaction of the caller's, as a workshop does with what the room noted. */
export async function addActionTo(tx: Transaction, tools: Tools, actor: Actor, { id: assessmentId, trust, framework }: Assessment, words: ActionWords): Promise<Result<Added, ActionRefusal>> {
  const { frameworks, now, newId } = tools;
  const at = now();
  const checked = await checkAction(tx, { frameworks, framework, trustCode: trust.code, today: dateInEngland(at), before: null }, words);
  if (!checked.ok) return checked;
  const actionId = newId();
  await addActionRow(tx, actionId, { trustCode: trust.code, assessmentId, addedAt: at }, words);
  await addRevision(tx, actionId, { revision: 1, words, changedBy: actor.personId, changedAt: at, restores: null });
  await noteDecision(tx, { ...tools, viewer: actor }, trust.code, "action-added", ofAction(actionId));
  return accept({ actionId });
}
