import { isOpen, type Action } from "../core/actions/action";
import { countKinds } from "../core/actions/balance-of-change";
import { isBelowHalf, isClaimedOnly } from "../core/actions/benefit";
import { dueState, inDueOrder } from "../core/actions/due";
import type { CalendarDate } from "../core/calendar-date";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { balanceInWords, openActionsInWords, openCount } from "../core/text/actions";
import { formatDateWithDay } from "../core/text/dates";
import { listActions } from "../db/actions";
import type { Queries } from "../db/database";
import type { ActionsPageProps } from "../ui/pages/actions-page";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { actionRows } from "./action-rows";
import { actionLinks } from "./action-links";
import type { TrustPlace } from "./trust-place";

const MINE = "mine";
const TO_ASK = "to-ask";
const OWNER = "owner:";

/**
 * A trust's actions: late, due soon and later, with the balance of what they change.
 *
 * @param url of the request: `view` is "mine", "to-ask" or "owner:Chief nurse", anything else all; `page` the part of the list
 */
export async function readActionsPage(db: Queries, viewer: Viewer, { trust, frame, titles, assessments }: TrustPlace, url: string, today: CalendarDate): Promise<ActionsPageProps> {
  const view = new URL(url).searchParams.get("view") ?? "";
  const all = await listActions(db, trust.code);
  const shown = all.filter(inView(view, viewer, today));
  const open = shown.filter(isOpen);
  const inState = (...states: readonly string[]) => open.filter((action) => states.includes(dueState(action, today)));
  const parts = [inState("late"), inState("soon"), inState("on-time", "no-date"), shown.filter((action) => !isOpen(action))] as const;
  const { items, listed } = partOf(parts.flatMap(inDueOrder), url);
  const rowsOf = (part: readonly Action[]) => actionRows(part.filter((action) => items.includes(action)), trust.code, titles, today);
  const [late, soon, later, closed] = parts;
  const counts = countKinds(all.filter(isOpen));
  const roles = [...new Set(all.map(({ ownerRole }) => ownerRole))].toSorted();
  return {
    frame,
    quiet: formatDateWithDay(today),
    title: openCount(open.length),
    sentence: openActionsInWords({ open: open.length, late: late.length, soon: soon.length, unmeasured: open.filter(({ benefit }) => benefit === null).length }),
    links: actionLinks(viewer, trust.code, paths.actions(trust.code)),
    newHref: can(viewer, "keep-actions", trust.code) && assessments.length > 0 ? paths.newAction(trust.code) : null,
    filter: {
      action: paths.actions(trust.code),
      view,
      options: [
        { value: "", text: "Everybody’s actions" },
        ...(all.some(({ personId }) => personId === viewer.personId) ? [{ value: MINE, text: "My actions" }] : []),
        { value: TO_ASK, text: "What a committee would ask about" },
        ...roles.map((role) => ({ value: `${OWNER}${role}`, text: role })),
      ],
    },
    listed,
    late: rowsOf(late),
    soon: rowsOf(soon),
    later: rowsOf(later),
    closed: rowsOf(closed),
    isEmpty: open.length === 0,
    closedCount: closed.length,
    balance: { counts, title: openCount(all.filter(isOpen).length), words: balanceInWords(counts) },
    emailsHref: paths.accountEmails(),
    calendarHref: paths.actionsCalendar(trust.code),
    homeHref: paths.trust(trust.code),
    hasBegun: assessments.length > 0,
  };
}

function inView(view: string, { personId }: Viewer, today: CalendarDate): (action: Action) => boolean {
  if (view === MINE) return (action) => action.personId === personId;
  if (view.startsWith(OWNER)) return ({ ownerRole }) => ownerRole === view.slice(OWNER.length);
  if (view === TO_ASK) return (action) => isBelowHalf(action, today) || isClaimedOnly(action) || (isOpen(action) && (action.benefit === null || dueState(action, today) === "late"));
  return () => true;
}
