import { isOpen } from "../core/actions/action";
import { inDueOrder } from "../core/actions/due";
import { firstPlan, overOpenActions, PRIORITY_DECISIONS, type PriorityPlan } from "../core/actions/priorities";
import { listActions } from "./actions";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";

/** The order a cycle's board gave its actions; null: it has not begun to. */
export async function findPriorityPlan(db: Queries, assessmentId: string): Promise<PriorityPlan | null> {
  const row = await db.priorityPlan.findUnique({ where: { assessmentId }, include: { items: { orderBy: [{ position: "asc" }, { actionId: "asc" }] } } });
  if (row === null) return null;
  return {
    capacity: { people: row.people, pounds: row.pounds },
    items: row.items.map(({ actionId, decision, reason }) => ({ actionId, decision: readOneOf(PRIORITY_DECISIONS, decision), reason })),
    revision: row.revision,
  };
}

/** The order over the actions open now; those that nobody has placed yet stand last, in the order they fall due. */
export async function readOpenPlan(db: Queries, trustCode: string, assessmentId: string): Promise<PriorityPlan> {
  const [stored, actions] = await Promise.all([findPriorityPlan(db, assessmentId), listActions(db, trustCode)]);
  const ids = inDueOrder(actions.filter(isOpen)).map(({ id }) => id);
  return stored === null ? firstPlan(ids) : overOpenActions(stored, ids);
}

/** Writes the whole plan, in its order. */
export async function savePriorityPlan(tx: Transaction, assessmentId: string, { capacity, items, revision }: PriorityPlan, by: { readonly changedBy: string; readonly changedAt: Date }): Promise<void> {
  const columns = { ...capacity, ...by, revision };
  await tx.priorityPlan.upsert({ where: { assessmentId }, create: { assessmentId, ...columns }, update: columns });
  await tx.priority.deleteMany({ where: { assessmentId } });
  await tx.priority.createMany({ data: items.map((item, position) => ({ assessmentId, position, ...item })) });
}
