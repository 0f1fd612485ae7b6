import { isOpen, type Action } from "../core/actions/action";
import { evidenceOf, readingsOf } from "../core/actions/benefit";
import { dueState } from "../core/actions/due";
import { benefitOutcome } from "../core/actions/follow-up";
import type { PriorityPlan } from "../core/actions/priorities";
import type { CalendarDate } from "../core/calendar-date";
import { compareCycles } from "../core/cycle";
import type { BoardPaperSource } from "../core/papers/board-paper-source";
import type { ActionSource } from "../core/papers/decision-sources";
import { dueInWords, unitAfter } from "../core/text/actions";
import { counted, opening, plural } from "../core/text/counts";
import { readOpenPlan } from "../db/action-priorities";
import { listActions } from "../db/actions";
import type { Queries } from "../db/database";
import type { Position, ThemePosition } from "./position";

type FollowThrough = Pick<BoardPaperSource, "followUp" | "risks" | "priorities" | "actions">;

/**
 * What the board promised, in the order of its priorities, and what became of what it promised before. Actions of a later cycle are
 * not this paper's.
 */
export async function readFollowThrough(db: Queries, position: Position, asAt: CalendarDate): Promise<FollowThrough> {
  const { assessment, themes } = position;
  const actions = (await listActions(db, assessment.trust.code)).filter(({ cycle }) => compareCycles(cycle, assessment.cycle) <= 0);
  const plan = await readOpenPlan(db, assessment);
  const open = inPlannedOrder(actions.filter(isOpen), plan);
  const before = position.before;
  return {
    followUp: before === null ? [] : actions.filter(({ cycle }) => compareCycles(cycle, assessment.cycle) < 0).map((action) => ({ themeId: sealingTheme(action, themes), isDone: action.status === "done", benefit: benefitOutcome(action), themes: action.themes.map((theme) => theme.themeId), isMeasured: action.benefit !== null, isShown: evidenceOf(readingsOf(action)) === "met" })),
    risks: risksOf(open, themes, asAt),
    priorities: plan.items.flatMap(({ actionId, decision, reason }) => {
      const action = open.find(({ id }) => id === actionId);
      if (action === undefined) return [];
      const text = reason === null ? action.what : `${action.what}: ${reason}`;
      return [{ themeId: sealingTheme(action, themes), decision, text: { text, isPublic: action.isPublic } }];
    }),
    actions: open.map((action) => actionSource(action, themes, asAt)),
  };
}

function actionSource(action: Action, themes: readonly ThemePosition[], asAt: CalendarDate): ActionSource {
  const { what, kind, ownerRole, dueOn, isPublic, benefit } = action;
  const themeId = sealingTheme(action, themes);
  return {
    themeId,
    title: { text: what, isPublic },
    kind,
    owner: { text: ownerRole, isPublic },
    dueOn,
    isLate: dueState(action, asAt) === "late",
    benefit: benefit && { ...readingsOf(action), measure: { text: benefit.measure, isPublic }, unit: unitAfter(benefit.unit), decimals: benefit.decimals },
    shouldMove: shouldMove(themes.find(({ theme }) => theme.id === themeId)),
  };
}

/**
 * The one theme a paper prints an action under: a private one if it names any, so that a public paper leaves the action out with it;
 * else the first it names.
 */
function sealingTheme({ themes: named }: Action, themes: readonly ThemePosition[]): string | null {
  const own = named.flatMap(({ themeId }) => themes.find(({ theme }) => theme.id === themeId) ?? []);
  return (own.find(({ decided }) => decided.isPrivate) ?? own[0])?.theme.id ?? null;
}

/** From the agreed level to the board's own target, where there is a way to go. */
function shouldMove(theme: ThemePosition | undefined): ActionSource["shouldMove"] {
  const from = theme?.standing.agreed?.level ?? null;
  const to = theme?.decided.target?.level ?? null;
  return from === null || to === null || to <= from ? null : { from, to };
}

/** The assurance framework has the words of its risks; here stands only which actions bear on which reference. */
function risksOf(open: readonly Action[], themes: readonly ThemePosition[], asAt: CalendarDate): FollowThrough["risks"] {
  const references = [...new Set(open.flatMap(({ bafReference }) => bafReference ?? []))].toSorted();
  return references.flatMap((reference) => {
    const own = open.filter(({ bafReference }) => bafReference === reference);
    const sealed = own.find((action) => themes.some(({ theme, decided }) => decided.isPrivate && action.themes.some(({ themeId }) => themeId === theme.id)));
    const isPublic = own.every((action) => action.isPublic);
    const [first] = own;
    if (first === undefined) return [];
    const assurance = `${opening(counted(own.length, "open action"))} ${plural(own.length, "bears", "bear")} on it: ${own.map((action) => `${action.what} (${dueInWords(dueState(action, asAt), action.dueOn, asAt)})`).join("; ")}.`;
    return [{ themeId: sealingTheme(sealed ?? first, themes), reference, title: { text: "As the assurance framework has it", isPublic }, assurance: { text: assurance, isPublic }, proposedChange: null }];
  });
}

function inPlannedOrder(open: readonly Action[], { items }: PriorityPlan): readonly Action[] {
  const place = ({ id }: Action) => items.findIndex(({ actionId }) => actionId === id);
  return open.toSorted((a, b) => place(a) - place(b));
}
