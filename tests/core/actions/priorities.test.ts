import fc from "fast-check";
import { expect, test } from "vitest";
import { decideOn, firstPlan, howManyFit, move, needOf, overCapacity, overOpenActions, PRIORITY_DECISIONS, ranked, type Capacity, type PriorityPlan } from "../../../app/core/actions/priorities";

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 9 });
const step = fc.record({ place: fc.nat(8), act: fc.constantFrom("up", "down", ...PRIORITY_DECISIONS), reason: fc.constantFrom(null, "No owner until 2028") });
const halves = fc.nat(40).map((count) => count / 2);

/** A plan that people have worked on. */
const worked = fc.record({ ids, steps: fc.array(step, { maxLength: 25 }) }).map(({ ids: actionIds, steps }) => {
  let plan = firstPlan(actionIds);
  for (const { place, act, reason } of steps) {
    const id = actionIds[place % actionIds.length] ?? "";
    const next = act === "up" ? move(plan, id, -1) : act === "down" ? move(plan, id, 1) : decideOn(plan, id, act, reason);
    if (next.ok) plan = next.value;
  }
  return { plan, actionIds };
});

test("whatever is decided, every action stays in the plan once, in the order of the decisions, and what is set aside has a reason", () => {
  fc.assert(
    fc.property(worked, ({ plan, actionIds }) => {
      expect(plan.items.map(({ actionId }) => actionId).toSorted()).toEqual(actionIds.toSorted());
      const places = plan.items.map(({ decision }) => PRIORITY_DECISIONS.indexOf(decision));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const { decision, reason } of plan.items) expect(reason === null).toBe(decision === "do");
    }),
  );
});

test("a step down undoes a step up, but at the top, where nothing moves", () => {
  fc.assert(
    fc.property(worked, fc.nat(8), ({ plan }, place) => {
      const order = ranked(plan);
      const item = order[place % Math.max(1, order.length)];
      if (item === undefined) return;
      const up = move(plan, item.actionId, -1);
      if (!up.ok) throw new Error(up.code);
      if (order[0] === item) expect(up.value).toEqual(plan);
      else expect(move(up.value, item.actionId, 1)).toEqual({ ok: true, value: plan });
    }),
  );
});

test("what is set aside is not moved among what is done", () => {
  const plan = must(decideOn(firstPlan(["a", "b"]), "a", "pause", "No owner until 2028"));
  expect(move(plan, "a", -1)).toEqual({ ok: false, code: "unknown-action" });
});

test("later, pause and stop need a reason; do drops it", () => {
  const plan = firstPlan(["a", "b"]);
  for (const decision of ["later", "pause", "stop"] as const) expect(decideOn(plan, "a", decision, null)).toEqual({ ok: false, code: "no-reason" });
  const stopped = must(decideOn(plan, "a", "stop", "It repeats the NHS App"));
  expect(stopped.items).toEqual([{ actionId: "b", decision: "do", reason: null }, { actionId: "a", decision: "stop", reason: "It repeats the NHS App" }]);
  expect(must(decideOn(stopped, "a", "do", "It repeats the NHS App")).items.at(-1)).toEqual({ actionId: "a", decision: "do", reason: null });
});

test("closed actions leave the plan, new ones come last of what is done, and the rest keeps its order", () => {
  fc.assert(
    fc.property(worked, ids, ({ plan, actionIds }, now) => {
      const after = overOpenActions(plan, now);
      expect(after.items.map(({ actionId }) => actionId).toSorted()).toEqual(now.toSorted());
      const kept = (one: PriorityPlan) => one.items.filter(({ actionId }) => now.includes(actionId) && actionIds.includes(actionId));
      expect(kept(after)).toEqual(kept(plan));
      const added = now.filter((id) => !actionIds.includes(id));
      expect(ranked(after).slice(ranked(after).length - added.length).map(({ actionId }) => actionId)).toEqual(added);
    }),
  );
});

test("only what is done counts towards the need, and what is not known is never a nought", () => {
  const plan = must(decideOn(firstPlan(["a", "b", "c"]), "c", "later", "After the move"));
  const needs = new Map<string, Capacity>([["a", { people: 2.5, pounds: null }], ["b", { people: null, pounds: 40_000 }], ["c", { people: 9, pounds: 9 }]]);
  expect(needOf(plan, needs)).toEqual({ people: 2.5, pounds: 40_000, peopleUnknown: 1, poundsUnknown: 1 });
});

test("the first that fit do fit, and one more does not", () => {
  fc.assert(
    fc.property(worked, fc.array(fc.record({ people: fc.option(halves), pounds: fc.option(fc.nat(1_000_000)) }), { minLength: 9, maxLength: 9 }), fc.record({ people: fc.option(halves), pounds: fc.option(fc.nat(2_000_000)) }), (made, listed, capacity) => {
      const plan = { ...made.plan, capacity };
      const needs = new Map(made.actionIds.map((id, index) => [id, listed[index] ?? { people: null, pounds: null }]));
      const first = (count: number) => overCapacity(capacity, needOf({ ...plan, items: ranked(plan).slice(0, count) }, needs));
      const fit = howManyFit(plan, needs);
      expect(first(fit)).toEqual({ people: null, pounds: null });
      if (fit < ranked(plan).length) expect(first(fit + 1)).not.toEqual({ people: null, pounds: null });
    }),
  );
});

function must<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
