import { readPlan, writePlan, type KeptPlan } from "../core/actions/priority-words";
import type { Queries, Transaction } from "./database";

/** One order there has been of a cycle's actions. */
export type PriorityRevision = { readonly revision: number; readonly plan: KeptPlan; readonly changedBy: string; readonly changedAt: Date; readonly restores: number | null };

/** How many orders of a cycle there have been. */
export async function countPriorityRevisions(db: Queries, assessmentId: string): Promise<number> {
  return db.priorityRevision.count({ where: { assessmentId } });
}

/** The orders of a cycle, the newest first; all of them, or so many of them after so many. */
export async function listPriorityRevisions(db: Queries, assessmentId: string, part: { readonly skip?: number; readonly take?: number } = {}): Promise<readonly PriorityRevision[]> {
  const rows = await db.priorityRevision.findMany({ where: { assessmentId }, orderBy: { revision: "desc" }, ...part });
  return rows.map(({ assessmentId: _, plan, ...row }) => ({ ...row, plan: readPlan(plan) }));
}

/** Keeps an order, the standing one too. */
export async function addPriorityRevision(tx: Transaction, assessmentId: string, { plan, ...row }: PriorityRevision): Promise<void> {
  await tx.priorityRevision.create({ data: { assessmentId, ...row, plan: writePlan(plan) } });
}
