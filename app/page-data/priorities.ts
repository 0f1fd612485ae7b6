import type { Action } from "../core/actions/action";
import { howManyFit, needOf, overCapacity, ranked, type Capacity } from "../core/actions/priorities";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { capacityInWords, needInWords, needOfOne, PRIORITY_WORDS, statedInWords } from "../core/text/actions";
import { counted, opening } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { readOpenPlan } from "../db/action-priorities";
import { listActions } from "../db/actions";
import type { Queries } from "../db/database";
import { countPriorityRevisions, listPriorityRevisions } from "../db/priority-history";
import { findNames } from "../db/trust-people";
import type { PrioritiesPageProps } from "../ui/pages/priorities-page";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { actionLinks } from "./action-links";
import { priorityHistory, priorityHistoryAt } from "./histories";
import { towardsFirstAction, towardsFirstAssessment } from "./onward";
import type { TrustPlace } from "./trust-place";

/** The board's order of its open actions within what it has to spend, the part of it that the address asks for: by `page`, or by the action it is `at`. */
export async function readPrioritiesPage(db: Queries, viewer: Viewer, { trust, frame, assessments }: TrustPlace, url: string): Promise<Omit<PrioritiesPageProps, "typed" | "errors">> {
  const [newest] = assessments;
  const mayOrder = can(viewer, "set-priorities", trust.code);
  const around = { frame, links: actionLinks(viewer, trust.code, paths.priorities(trust.code)), action: paths.priorities(trust.code), mayOrder };
  if (newest === undefined) return { ...around, quiet: "No assessment yet", title: "Priorities", sentence: "Priorities are set in an assessment. Start one first.", isOver: false, history: { entries: [], listed: partOf([], url).listed }, onward: towardsFirstAssessment(viewer, trust.code), listed: partOf([], url).listed, need: null, stated: null, capacity: null, ranked: [], setAside: [], revision: 0 };
  const part = priorityHistoryAt(await countPriorityRevisions(db, newest.id), url);
  const [plan, actions, revisions] = await Promise.all([readOpenPlan(db, newest), listActions(db, trust.code), listPriorityRevisions(db, newest.id, { skip: part.from, take: part.to - part.from + 1 })]);
  const names = await findNames(db, revisions.map(({ changedBy }) => changedBy));
  const byId = new Map(actions.map((action) => [action.id, action]));
  const needs = new Map(actions.map((action): [string, Capacity] => [action.id, { people: action.people, pounds: action.pounds }]));
  const need = needOf(plan, needs);
  const over = overCapacity(plan.capacity, need);
  const fit = howManyFit(plan, needs);
  const chosen = ranked(plan);
  const inOrder = [...chosen, ...plan.items.filter(({ decision }) => decision !== "do")].filter(({ actionId }) => byId.has(actionId));
  const { items, listed } = partOf(inOrder, url, { holding: placeOf(inOrder, new URL(url).searchParams.get("at")) });
  return {
    ...around,
    quiet: `Priorities ${formatCycle(newest.cycle)}`,
    title: chosen.length === 0 ? "Nothing is in the order yet" : `${opening(counted(chosen.length, "priority", "priorities"))}, in order`,
    sentence: capacityInWords(chosen.length, plan.capacity, over, need),
    isOver: over.people !== null || over.pounds !== null,
    need: chosen.length === 0 ? null : needInWords(chosen.length, need),
    stated: statedInWords(plan.capacity),
    capacity: plan.capacity,
    listed,
    ranked: chosen.flatMap((item, index) => {
      const action = byId.get(item.actionId);
      return action === undefined || !items.includes(item) ? [] : [{ ...line(action, trust.code), place: index + 1, fits: index < fit, isFirst: index === 0, isLast: index === chosen.length - 1 }];
    }),
    setAside: items.flatMap(({ actionId, decision, reason }) => {
      const action = byId.get(actionId);
      return action === undefined || decision === "do" ? [] : [{ ...line(action, trust.code), decision, word: PRIORITY_WORDS[decision], reason: reason ?? "" }];
    }),
    history: priorityHistory(revisions, part, { names, whats: new Map(actions.map(({ id, what }) => [id, what])), stands: mayOrder ? plan.revision : null }),
    revision: plan.revision,
    onward: plan.items.length === 0 ? towardsFirstAction(viewer, trust.code) : null,
  };
}

/** Where an action stands, from 0; null: nowhere. */
function placeOf(items: readonly { readonly actionId: string }[], id: string | null): number | null {
  const place = items.findIndex(({ actionId }) => actionId === id);
  return place === -1 ? null : place;
}

function line(action: Action, trustCode: string) {
  return { id: action.id, href: paths.action(trustCode, action.id), what: action.what, owner: action.ownerRole, needs: needOfOne(action), isUnmeasured: action.benefit === null };
}
