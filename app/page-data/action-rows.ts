import { isOpen, type Action } from "../core/actions/action";
import { isBelowHalf, isClaimedOnly, readingsOf } from "../core/actions/benefit";
import { dueState, inDueOrder, type DueState } from "../core/actions/due";
import type { CalendarDate } from "../core/calendar-date";
import { ACTION_STATUS_WORDS, BENEFIT_STATUS_WORDS, dueInWords, formatReading } from "../core/text/actions";
import { formatDate } from "../core/text/dates";
import type { ActionRow, BenefitView } from "../ui/pages/action-rows";
import { paths } from "../web/paths";

const KINDS = { late: "late", soon: "soon", "on-time": "open", "no-date": "open", closed: "done" } as const satisfies Record<DueState, string>;

/** Actions as the lists show them, in the order they fall due. */
export function actionRows(actions: readonly Action[], trustCode: string, titles: ReadonlyMap<string, string>, today: CalendarDate): readonly ActionRow[] {
  return inDueOrder(actions).map((action) => {
    const state = dueState(action, today);
    const themes = action.themes.map(({ themeId }) => titles.get(themeId) ?? themeId);
    return {
      id: action.id,
      href: paths.action(trustCode, action.id),
      what: action.what,
      quiet: [...themes, action.kind].join(", "),
      owner: action.ownerRole,
      due: action.dueOn === null ? null : formatDate(action.dueOn),
      state: { kind: action.status === "stopped" ? "not-met" : KINDS[state], words: isOpen(action) ? dueInWords(state, action.dueOn, today) : ACTION_STATUS_WORDS[action.status].toLowerCase() },
      benefit: benefitView(action, today),
    };
  });
}

/** A benefit as a cell draws it; null: no outcome measure yet. */
export function benefitView(action: Pick<Action, "id" | "benefit" | "readings">, today: CalendarDate): BenefitView | null {
  const { id, benefit } = action;
  if (benefit === null) return null;
  const readings = readingsOf(action);
  const start = readings.start === null ? "start not measured" : formatReading(readings.start, benefit);
  const now = readings.now === null ? "no reading yet" : `now ${formatReading(readings.now, benefit)}`;
  const target = readings.target === null ? "no target set" : `target ${formatReading(readings.target, benefit)}`;
  return {
    id: `benefit-${id}`,
    measure: benefit.measure,
    readings,
    words: `${start}, ${now}, ${target}`,
    claim: benefit.status === "too-early" ? null : BENEFIT_STATUS_WORDS[benefit.status],
    flags: [...(isBelowHalf(action, today) ? ["Less than half of what was expected"] : []), ...(isClaimedOnly(action) ? ["The readings do not show it yet"] : [])],
  };
}
