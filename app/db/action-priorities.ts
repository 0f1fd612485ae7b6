import { isOpen } from "../core/actions/action";
import { inDueOrder } from "../core/actions/due";
import { firstPlan, overOpenActions, PRIORITY_DECISIONS, type PriorityPlan } from "../core/actions/priorities";
import { listActions } from "./actions";
import type { Assessment } from "../core/assessment/assessment";
import type { CycleId } from "../core/cycle";
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

/**
 * The order over the actions open now; those that nobody has placed yet stand last, in the order they fall due. A cycle that has
 * none of its own begins with the last one's, capacity and all.
 */
export async function readOpenPlan(db: Queries, { trust, cycle, id: assessmentId }: Pick<Assessment, "trust" | "cycle" | "id">): Promise<PriorityPlan> {
  const [own, actions] = await Promise.all([findPriorityPlan(db, assessmentId), listActions(db, trust.code)]);
  const stored = own ?? (await findEarlierPlan(db, trust.code, cycle));
  const ids = inDueOrder(actions.filter(isOpen)).map(({ id }) => id);
  return stored === null ? firstPlan(ids) : overOpenActions(stored, ids);
}

async function findEarlierPlan(db: Queries, trustCode: string, cycle: CycleId): Promise<PriorityPlan | null> {
  const last = await db.priorityPlan.findFirst({ where: { assessment: { trustCode, cycle: { lt: cycle } } }, select: { assessmentId: true }, orderBy: { assessment: { cycle: "desc" } } });
  const plan = last && (await findPriorityPlan(db, last.assessmentId));
  return plan && { ...plan, revision: 0 };
}

/** Writes the whole plan, in its order. */
export async function savePriorityPlan(tx: Transaction, assessmentId: string, { capacity, items, revision }: PriorityPlan, by: { readonly changedBy: string; readonly changedAt: Date }): Promise<void> {
  const columns = { ...capacity, ...by, revision };
  await tx.priorityPlan.upsert({ where: { assessmentId }, create: { assessmentId, ...columns }, update: columns });
  await tx.priority.deleteMany({ where: { assessmentId } });
  await tx.priority.createMany({ data: items.map((item, position) => ({ assessmentId, position, ...item })) });
}
