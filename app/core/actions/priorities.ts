import { accept, refuse, type Result } from "../result";

/** What the board decides about an action this cycle. */
export const PRIORITY_DECISIONS = ["do", "later", "pause", "stop"] as const;

export type PriorityDecision = (typeof PRIORITY_DECISIONS)[number];

/** An action in the board's order. What is not done now has a reason. */
export type Priority = { readonly actionId: string; readonly decision: PriorityDecision; readonly reason: string | null };

/** What the board has to spend on its actions: people in whole or half posts, so that sums are exact, and whole pounds; null: not stated. */
export type Capacity = { readonly people: number | null; readonly pounds: number | null };

/** A plan in its order: first what is done, in its rank, then what is set aside, in the order of PRIORITY_DECISIONS. */
export type PriorityPlan = { readonly capacity: Capacity; readonly items: readonly Priority[]; readonly revision: number };

/** What something takes, and how many of the parts did not say. */
export type Need = { readonly people: number; readonly pounds: number; readonly peopleUnknown: number; readonly poundsUnknown: number };

/** A plan before anybody has decided anything: every action is done, in the order given. */
export function firstPlan(actionIds: readonly string[]): PriorityPlan {
  return { capacity: { people: null, pounds: null }, items: actionIds.map((actionId) => ({ actionId, decision: "do", reason: null })), revision: 0 };
}

/**
 * The plan over the actions that are open now: those that are closed leave it, new ones come last of what is done.
 *
 * @param actionIds of every open action, in the order new ones should stand
 */
export function overOpenActions(plan: PriorityPlan, actionIds: readonly string[]): PriorityPlan {
  const known = plan.items.filter(({ actionId }) => actionIds.includes(actionId));
  const added = actionIds.filter((id) => !known.some(({ actionId }) => actionId === id));
  return { ...plan, items: sorted([...known, ...added.map((actionId) => ({ actionId, decision: "do", reason: null }) as const)]) };
}

/** What is done, in its rank. */
export function ranked({ items }: PriorityPlan): readonly Priority[] {
  return items.filter(({ decision }) => decision === "do");
}

/**
 * Moves an action one place up or down among those that are done. At the end of the list nothing changes.
 */
export function move(plan: PriorityPlan, actionId: string, by: -1 | 1): Result<PriorityPlan, "unknown-action"> {
  const order = [...ranked(plan)];
  const from = order.findIndex((item) => item.actionId === actionId);
  const [moved, other] = [order[from], order[from + by]];
  if (moved === undefined) return refuse("unknown-action");
  if (other !== undefined) [order[from], order[from + by]] = [other, moved];
  return accept({ ...plan, items: sorted([...order, ...plan.items.filter(({ decision }) => decision !== "do")]) });
}

/**
 * Decides about one action. It comes last among those decided alike; what is done keeps its place when it is decided again.
 *
 * @param reason why it is not done now; required unless it is done, and then dropped
 */
export function decideOn(plan: PriorityPlan, actionId: string, decision: PriorityDecision, reason: string | null): Result<PriorityPlan, "unknown-action" | "no-reason"> {
  const before = plan.items.find((item) => item.actionId === actionId);
  if (before === undefined) return refuse("unknown-action");
  if (decision !== "do" && reason === null) return refuse("no-reason");
  const after: Priority = { actionId, decision, reason: decision === "do" ? null : reason };
  const items = before.decision === decision ? plan.items.map((item) => (item === before ? after : item)) : [...plan.items.filter((item) => item !== before), after];
  return accept({ ...plan, items: sorted(items) });
}

/**
 * What the chosen actions take together.
 *
 * @param needs what each action takes, by its id; null where not known, and then counted as not known, never as 0
 */
export function needOf(plan: PriorityPlan, needs: ReadonlyMap<string, Capacity>): Need {
  const chosen = ranked(plan).map(({ actionId }) => needs.get(actionId) ?? { people: null, pounds: null });
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const unknown = (values: readonly (number | null)[]) => values.filter((value) => value === null).length;
  const [people, pounds] = [chosen.map((need) => need.people), chosen.map((need) => need.pounds)];
  return { people: sum(people), pounds: sum(pounds), peopleUnknown: unknown(people), poundsUnknown: unknown(pounds) };
}

/** By how much what is known to be needed is more than what there is; null: it fits, or the capacity is not stated. */
export function overCapacity(capacity: Capacity, need: Need): Capacity {
  const over = (needed: number, stated: number | null) => (stated === null || needed <= stated ? null : needed - stated);
  return { people: over(need.people, capacity.people), pounds: over(need.pounds, capacity.pounds) };
}

/** How many of the ranked actions, from the top, fit into the capacity by what is known of them. */
export function howManyFit(plan: PriorityPlan, needs: ReadonlyMap<string, Capacity>): number {
  const order = ranked(plan);
  const first = order.findIndex((_, index) => {
    const over = overCapacity(plan.capacity, needOf({ ...plan, items: order.slice(0, index + 1) }, needs));
    return over.people !== null || over.pounds !== null;
  });
  return first === -1 ? order.length : first;
}

/** Stable: within a decision the order stays. */
function sorted(items: readonly Priority[]): readonly Priority[] {
  return PRIORITY_DECISIONS.flatMap((decision) => items.filter((item) => item.decision === decision));
}
