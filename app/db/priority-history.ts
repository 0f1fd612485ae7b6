import { readPlan, writePlan, type KeptPlan } from "../core/actions/priority-words";
import type { Queries, Transaction } from "./database";

/** One order there has been of a cycle's actions. */
export type PriorityRevision = { readonly revision: number; readonly plan: KeptPlan; readonly changedBy: string; readonly changedAt: Date; readonly restores: number | null };

/** Every order of a cycle, the newest first. */
export async function listPriorityRevisions(db: Queries, assessmentId: string): Promise<readonly PriorityRevision[]> {
  const rows = await db.priorityRevision.findMany({ where: { assessmentId }, orderBy: { revision: "desc" } });
  return rows.map(({ assessmentId: _, plan, ...row }) => ({ ...row, plan: readPlan(plan) }));
}

/** Keeps an order, the standing one too. */
export async function addPriorityRevision(tx: Transaction, assessmentId: string, { plan, ...row }: PriorityRevision): Promise<void> {
  await tx.priorityRevision.create({ data: { assessmentId, ...row, plan: writePlan(plan) } });
}
