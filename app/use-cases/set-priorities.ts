import { decideOn, move, type PriorityPlan } from "../core/actions/priorities";
import type { PriorityForm } from "../core/actions/priority-form";
import { accept, refuse, type Result } from "../core/result";
import { readOpenPlan, savePriorityPlan } from "../db/action-priorities";
import { lockAssessment } from "../db/assessments";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

type Refusal = "stale" | "unknown-action" | "no-reason";

/** One step in the board's order of its actions: its capacity, a place up or down, or a decision about one. Stale: another step came first. */
export function setPriorities({ db, now }: Tools, actor: Actor, assessmentId: string, form: PriorityForm): Promise<Result<"saved", Refusal>> {
  return inTransaction<Result<"saved", Refusal>>(db, async (tx) => {
    const assessment = await lockAssessment(tx, assessmentId);
    if (assessment === null) throw new Error(`There is no assessment ${assessmentId}`);
    const plan = await readOpenPlan(tx, assessment);
    if (plan.revision !== form.revision) return refuse("stale");
    const next = step(plan, form);
    if (!next.ok) return next;
    await savePriorityPlan(tx, assessmentId, { ...next.value, revision: plan.revision + 1 }, { changedBy: actor.personId, changedAt: now() });
    return accept("saved");
  });
}

function step(plan: PriorityPlan, form: PriorityForm): Result<PriorityPlan, "unknown-action" | "no-reason"> {
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
