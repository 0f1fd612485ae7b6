import type { Action } from "../core/actions/action";
import { evidenceOf, isBenefitDue, readingsOf } from "../core/actions/benefit";
import { followUpByTheme, isWorthAsking } from "../core/actions/follow-up";
import type { CalendarDate } from "../core/calendar-date";
import { compareCycles } from "../core/cycle";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { Viewer } from "../core/permissions/viewer";
import { ACTION_STATUS_WORDS, BENEFIT_STATUS_WORDS, EVIDENCE_WORDS } from "../core/text/actions";
import { countInWords, counted, opening, plural } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { listActions } from "../db/actions";
import type { Queries } from "../db/database";
import type { FollowUpPageProps, ThemeFollowUpRow } from "../ui/pages/follow-up-page";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { actionLinks } from "./action-links";
import { benefitView } from "./action-rows";
import { towardsFirstAction, towardsFirstAssessment } from "./onward";
import { readPosition, type ThemePosition } from "./position";
import type { TrustPlace } from "./trust-place";

/** What was promised before this cycle, what was done, what was claimed and shown of it, and whether the level moved; action by action as far as the address asks. */
export async function readFollowUpPage(db: Queries, frameworks: FrameworkLibrary, viewer: Viewer, { trust, frame, assessments, titles }: TrustPlace, url: string, today: CalendarDate): Promise<FollowUpPageProps> {
  const around = { lessonsHref: paths.lessons(trust.code), frame, links: actionLinks(viewer, trust.code, paths.followUp(trust.code)) };
  const [newest] = assessments;
  const promised = newest === undefined ? [] : (await listActions(db, trust.code)).filter(({ cycle }) => compareCycles(cycle, newest.cycle) < 0);
  if (newest === undefined || promised.length === 0) {
    return { ...around, quiet: newest === undefined ? "No assessment yet" : formatCycle(newest.cycle), title: "Nothing to follow up yet", sentence: "Actions promised in one cycle are followed up in the next.", rows: [], listed: partOf([], url).listed, actions: [], questions: [], onward: newest === undefined ? towardsFirstAssessment(viewer, trust.code) : towardsFirstAction(viewer, trust.code) };
  }
  const { items, listed } = partOf(promised, url);
  const { themes, before } = await readPosition(db, frameworks, newest);
  const rows = followUpByTheme(promised, themes.map(({ theme }) => theme.id));
  const done = promised.filter(({ status }) => status === "done").length;
  const cycles = [...new Set(promised.map(({ cycle }) => formatCycle(cycle)))].toSorted();
  return {
    ...around,
    quiet: `Promised in ${cycles.join(" and ")}, followed up in ${formatCycle(newest.cycle)}`,
    title: `${opening(countInWords(done))} of ${counted(promised.length, "action")} ${plural(done, "was", "were")} done`,
    sentence: benefitsSentence(promised, today),
    rows: rows.map(({ themeId, ...row }): ThemeFollowUpRow => ({ ...row, id: themeId ?? "none", title: themeId === null ? "No theme named" : (titles.get(themeId) ?? themeId), level: levelOf(themes.find(({ theme }) => theme.id === themeId), before !== null) })),
    listed,
    onward: null,
    actions: items.map((action) => ({
      id: action.id,
      href: paths.action(trust.code, action.id),
      what: action.what,
      status: ACTION_STATUS_WORDS[action.status],
      benefit: benefitView(action, today),
      claimed: action.benefit === null ? null : BENEFIT_STATUS_WORDS[action.benefit.status],
      shown: action.benefit === null ? null : opening(EVIDENCE_WORDS[evidenceOf(readingsOf(action))]),
      lessons: action.lessons,
    })),
    questions: items.filter((action) => isWorthAsking(action, today)).map(({ id, what, benefit }) => ({ id, href: paths.action(trust.code, id), text: benefit?.status === "realised" ? `${what}: called realised, and the readings do not show the target. What else shows it?` : `${what}: its benefit was due. What became of it?` })),
  };
}

function benefitsSentence(actions: readonly Action[], today: CalendarDate): string {
  const due = actions.filter(({ benefit }) => benefit !== null && (isBenefitDue(benefit, today) || benefit.status !== "too-early"));
  const shown = due.filter((action) => evidenceOf(readingsOf(action)) === "met").length;
  const missing = actions.filter(({ benefit }) => benefit === null).length;
  const first = due.length === 0 ? "No benefit is due yet." : `Of ${counted(due.length, "benefit")} due, ${countInWords(shown)} ${plural(shown, "is", "are")} shown by readings.`;
  return missing === 0 ? first : `${first} ${opening(counted(missing, "action"))} ${plural(missing, "has", "have")} no outcome measure yet.`;
}

/** How the level moved, in words; null: nothing to compare. */
function levelOf(theme: ThemePosition | undefined, hasBefore: boolean): string | null {
  if (theme === undefined || !hasBefore || theme.earlier === null) return null;
  const now = theme.standing.agreed?.level ?? null;
  if (now === null) return `was ${theme.earlier}, not agreed yet`;
  if (!theme.isComparable) return `not compared: ${theme.breakReason ?? "the question changed"}`;
  return now === theme.earlier ? `${now}, no change` : `${theme.earlier} to ${now}`;
}
