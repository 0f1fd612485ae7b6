import { isOpen } from "../core/actions/action";
import { countKinds } from "../core/actions/balance-of-change";
import { inDueOrder } from "../core/actions/due";
import type { CalendarDate } from "../core/calendar-date";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import { requireFramework } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import type { Assessment } from "../core/assessment/assessment";
import { balanceInWords, openCount } from "../core/text/actions";
import { formatCycle } from "../core/text/cycles";
import { listActions } from "../db/actions";
import type { Queries } from "../db/database";
import type { HomeActionsProps } from "../ui/pages/home-actions";
import { paths } from "../web/paths";
import { actionRows } from "./action-rows";

/** How many stand on the trust's home: the rest is a click away. */
const AT_HOME = 4;

type Reading = { readonly db: Queries; readonly frameworks: FrameworkLibrary };

/** The open actions that fall due first, and the balance of all of them; null: nothing was promised yet, or all of it is closed. */
export async function readHomeActions({ db, frameworks }: Reading, trustCode: string, assessments: readonly Assessment[], today: CalendarDate): Promise<HomeActionsProps | null> {
  const open = inDueOrder((await listActions(db, trustCode)).filter(isOpen));
  if (open.length === 0) return null;
  const titles = new Map(assessments.toReversed().flatMap(({ framework }) => themesOf(requireFramework(frameworks, framework)).map(({ id, title }) => [id, title] as const)));
  const cycles = [...new Set(open.map(({ cycle }) => formatCycle(cycle)))];
  const counts = countKinds(open);
  return {
    title: cycles.length === 1 ? `Open actions from ${cycles[0]}` : "Open actions",
    all: { href: paths.actions(trustCode), text: open.length === 1 ? "All actions" : `All ${open.length} actions` },
    rows: actionRows(open.slice(0, AT_HOME), trustCode, titles, today),
    balance: { counts, title: openCount(open.length), words: balanceInWords(counts) },
  };
}
