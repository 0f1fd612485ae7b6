import { daysBetween, type CalendarDate } from "../calendar-date";
import { isOpen, type Action } from "./action";

/** Soon enough to be asked about: four weeks. */
export const SOON_DAYS = 28;

/** Where an action stands to its date. "closed": done or stopped, whatever its date. */
export type DueState = "late" | "soon" | "on-time" | "no-date" | "closed";

/**
 * Where an action stands to its date on a day in England. The due day itself is not late. Both are calendar days, so that no
 * change of the clocks can move one.
 */
export function dueState(action: Pick<Action, "status" | "dueOn">, today: CalendarDate): DueState {
  if (!isOpen(action)) return "closed";
  if (action.dueOn === null) return "no-date";
  const left = daysBetween(today, action.dueOn);
  if (left < 0) return "late";
  return left <= SOON_DAYS ? "soon" : "on-time";
}

/** Actions in the order in which they fall due; those without a date last; otherwise by their words, so that the order is always the same. */
export function inDueOrder<T extends Pick<Action, "id" | "what" | "dueOn">>(actions: readonly T[]): readonly T[] {
  const key = ({ dueOn, what, id }: T) => `${dueOn ?? "9999-99-99"} ${what} ${id}`;
  return actions.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
