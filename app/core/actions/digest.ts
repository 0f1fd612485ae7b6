import { addDays, daysBetween, type CalendarDate } from "../calendar-date";
import { dueInWords, NO_MEASURE } from "../text/actions";
import { dateInEngland, formatClock } from "../text/instants";
import { isOpen, type Action } from "./action";
import { dueState, inDueOrder } from "./due";

/** A line of the weekly e-mail: what falls due, and nothing of any level or answer. */
export type DigestLine = {
  readonly actionId: string;
  readonly what: string;
  readonly owner: string;
  /** "2 days late"; with it, if so, that there is no outcome measure. */
  readonly due: string;
};

/** What the weekly e-mail says. */
export type Digest = {
  readonly trust: { readonly code: string; readonly name: string };
  readonly late: number;
  readonly soon: number;
  /** The reader's own, then everybody else's; in the order they fall due. */
  readonly own: readonly DigestLine[];
  readonly others: readonly DigestLine[];
};

/** Any Monday; weeks are counted from it. */
const A_MONDAY: CalendarDate = "2024-01-01";
/** When a week's e-mail goes, by England's clock. */
const OPENS_AT = "07:00";
/** Said in place of the words of an action on a theme that is kept out of public papers: mail passes through other people's machines. */
const PRIVATE_WORDS = "An action on a theme that is kept private";

/** The Monday of the week whose e-mail is due at an instant: this week's from seven in the morning in England, before that the last one's. */
export function digestWeek(at: Date): CalendarDate {
  const today = dateInEngland(at);
  const since = daysBetween(A_MONDAY, today) % 7;
  return addDays(today, since === 0 && formatClock(at) < OPENS_AT ? -7 : -since);
}

/** Whether somebody who asked for the e-mail at an instant gets that of a week: of the next week at the earliest. */
export function isInTime(since: Date, week: CalendarDate): boolean {
  return dateInEngland(since) < week;
}

/**
 * The weekly e-mail on a trust's actions, for one reader.
 *
 * @param privateThemes theme ids whose actions are named only by their date
 * @returns null when nothing is late or due within four weeks
 */
export function composeDigest(trust: Digest["trust"], actions: readonly Action[], personId: string, privateThemes: ReadonlySet<string>, today: CalendarDate): Digest | null {
  const due = inDueOrder(actions.filter(isOpen)).filter((action) => ["late", "soon"].includes(dueState(action, today)));
  if (due.length === 0) return null;
  const late = due.filter((action) => dueState(action, today) === "late").length;
  const lines = (own: boolean) => due.filter((action) => (action.personId === personId) === own).map((action) => lineOf(action, privateThemes, today));
  return { trust, late, soon: due.length - late, own: lines(true), others: lines(false) };
}

function lineOf(action: Action, privateThemes: ReadonlySet<string>, today: CalendarDate): DigestLine {
  const isPrivate = action.themes.some(({ themeId }) => privateThemes.has(themeId));
  const due = dueInWords(dueState(action, today), action.dueOn, today);
  return { actionId: action.id, what: isPrivate ? PRIVATE_WORDS : action.what, owner: action.ownerRole, due: action.benefit === null ? `${due}; ${NO_MEASURE.toLowerCase()}` : due };
}
