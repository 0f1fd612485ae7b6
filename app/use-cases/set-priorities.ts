import { decideOn, move, overOpenActions, type PriorityPlan } from "../core/actions/priorities";
import type { PriorityForm } from "../core/actions/priority-form";
import type { Assessment } from "../core/assessment/assessment";
import { accept, refuse, type Result } from "../core/result";
import { readOpenPlan, savePriorityPlan } from "../db/action-priorities";
import { lockAssessment } from "../db/assessments";
import type { Transaction } from "../db/database";
import { addPriorityRevision, listPriorityRevisions } from "../db/priority-history";
import { inTransaction } from "../db/transaction";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Refusal = "stale" | "unknown-action" | "no-reason" | "unknown-revision";

/**
 * One step in the board's order of its actions: its capacity, a place up or down, a decision about one, or an earlier order brought
 * back. Stale: another step came first. The history keeps every order.
 */
export function setPriorities(tools: Tools, actor: Actor, assessmentId: string, form: PriorityForm): Promise<Result<"saved", Refusal>> {
  return inTransaction<Result<"saved", Refusal>>(tools.db, async (tx) => {
    const assessment = await lockAssessment(tx, assessmentId);
    if (assessment === null) throw new Error(`There is no assessment ${assessmentId}`);
    const plan = await readOpenPlan(tx, assessment);
    if (plan.revision !== form.revision) return refuse("stale");
    const next = form.intent === "restore" ? await earlierPlan(tx, assessment, plan, form.restores) : step(plan, form);
    if (!next.ok) return next;
    const by = { changedBy: actor.personId, changedAt: tools.now() };
    const revision = plan.revision + 1;
    const restores = form.intent === "restore" ? form.restores : null;
    await savePriorityPlan(tx, assessmentId, { ...next.value, revision }, by);
    await addPriorityRevision(tx, assessmentId, { revision, plan: next.value, ...by, restores });
    await noteDecision(tx, { ...tools, viewer: actor }, assessment.trust.code, restores === null ? "priorities-set" : "priorities-restored", ofAssessment(assessmentId));
    return accept("saved");
  });
}

function step(plan: PriorityPlan, form: Exclude<PriorityForm, { readonly intent: "restore" }>): Result<PriorityPlan, "unknown-action" | "no-reason"> {
  switch (form.intent) {
    case "capacity":
      return accept({ ...plan, capacity: { people: form.people, pounds: form.pounds } });
    case "up":
      return move(plan, form.actionId, -1);
    case "down":
      return move(plan, form.actionId, 1);
    case "decide":
      return decideOn(plan, form.actionId, form.decision, form.reason);
  }
}

/** An earlier order over the actions that are open now. */
async function earlierPlan(tx: Transaction, { id }: Pick<Assessment, "id">, plan: PriorityPlan, restores: number): Promise<Result<PriorityPlan, "unknown-revision">> {
  const earlier = (await listPriorityRevisions(tx, id)).find(({ revision }) => revision === restores);
  if (earlier === undefined) return refuse("unknown-revision");
  return accept(overOpenActions({ ...plan, ...earlier.plan }, plan.items.map(({ actionId }) => actionId)));
}
