import type { Assessment } from "../core/assessment/assessment";
import { isBefore } from "../core/assessment/assessment-state";
import { seatsThatAnswer, type Recusal, type Seat } from "../core/assessment/seat";
import { LONGEST_DECISION_REASON } from "../core/assessment/theme-forms";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { Viewer } from "../core/permissions/viewer";
import { counted, opening } from "../core/text/counts";
import { formatCycle } from "../core/text/cycles";
import { formatDate } from "../core/text/dates";
import { levelInWords, levelName } from "../core/text/levels";
import type { Queries } from "../db/database";
import { listRecusals, listSeats } from "../db/seats";
import { listTargetRevisions } from "../db/target-revisions";
import { findNames } from "../db/trust-people";
import type { ThemeSettingsPageProps } from "../ui/pages/theme-settings-page";
import type { ThemesPageProps } from "../ui/pages/themes-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { targetHistory } from "./histories";
import { readPosition, type Position, type ThemePosition } from "./position";

type ThemeTools = { readonly db: Queries; readonly frameworks: FrameworkLibrary };

/** What the trust decided about every theme of an assessment, with the way to its own targets. */
export async function readThemes({ db, frameworks }: ThemeTools, viewer: Viewer, assessment: Assessment): Promise<ThemesPageProps> {
  const [position, recusals] = await Promise.all([readPosition(db, frameworks, assessment), listRecusals(db, assessment.id)]);
  const targets = position.themes.filter(({ decided }) => decided.target !== null).length;
  const base = baseOf(position);
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Assessment" }),
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    title: targets === 0 ? "No target has been set" : `Your own target is set on ${targets} of ${position.themes.length} themes`,
    base: base.words,
    themes: position.themes.map(({ theme, decided, standing, earlier, isComparable }) => {
      const seats = recusals.filter(({ themeId }) => themeId === theme.id).length;
      return {
        id: theme.id,
        title: theme.title,
        href: paths.theme(assessment.id, theme.id),
        agreed: base.isNow ? (standing.agreed?.level ?? null) : isComparable ? earlier : null,
        target: decided.target?.level ?? null,
        asked: decided.leftOutReason === null ? "Asked" : `Left out: ${decided.leftOutReason}`,
        papers: decided.isPrivate ? "Kept out of public papers" : "In papers",
        targetWords: decided.target === null ? "Not set" : `${decided.target.level} by ${formatDate(decided.target.by)}`,
        recused: seats === 0 ? "Nobody" : opening(counted(seats, "seat")),
      };
    }),
  };
}

/** One theme's decisions, each with its form; null when the assessment has no such theme. */
export async function readThemeSettings({ db, frameworks }: ThemeTools, viewer: Viewer, assessment: Assessment, themeId: string, url: string): Promise<Omit<ThemeSettingsPageProps, "typed" | "errors"> | null> {
  const [position, seats, recusals, targets] = await Promise.all([readPosition(db, frameworks, assessment), listSeats(db, assessment.id), listRecusals(db, assessment.id), listTargetRevisions(db, assessment.id, themeId)]);
  const names = await findNames(db, targets.flatMap(({ changedBy }) => changedBy ?? []));
  const found = position.themes.find(({ theme }) => theme.id === themeId);
  if (found === undefined) return null;
  const { theme, decided } = found;
  const { scale } = position.framework;
  const own = recusals.filter((recusal) => recusal.themeId === themeId);
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Assessment" }),
    action: paths.theme(assessment.id, themeId),
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    title: theme.title,
    question: theme.question,
    leftOutReason: decided.leftOutReason,
    mayLeaveOut: isBefore(assessment.state, "answering"),
    isPrivate: decided.isPrivate,
    isPrivateByDefault: theme.isPrivateByDefault,
    mayDecide: isBefore(assessment.state, "approved"),
    target: decided.target && { level: String(decided.target.level), reason: decided.target.reason, by: decided.target.by, words: `${levelInWords(decided.target.level, scale)}, by ${formatDate(decided.target.by)}` },
    targetHistory: targetHistory(targets, url, { names, scale }, isBefore(assessment.state, "approved")),
    levels: theme.levels.map(({ level, line }) => ({ value: String(level), text: `${level}, ${levelName(level, scale)}`, hint: line })),
    beside: besideOf(found, position),
    recusals: recusedSeats(own, seats),
    seats: seatsThatAnswer(seats, own, themeId).map(({ id, title }) => ({ value: id, text: title })),
    mayRecuse: isBefore(assessment.state, "proposed"),
    longestReason: LONGEST_DECISION_REASON,
    backHref: paths.themes(assessment.id),
  };
}

/** Gaps run from the levels agreed now; while there are none, from last time's. */
function baseOf({ themes, before }: Position): { readonly isNow: boolean; readonly words: string } {
  const isNow = before === null || themes.some(({ standing }) => standing.agreed !== null);
  return { isNow, words: isNow ? "From the level agreed now to your own target." : `From the level agreed in ${formatCycle(before.cycle)} to your own target; no line where the question changed.` };
}

function besideOf({ standing, earlier, elementsLevel }: ThemePosition, { before }: Position): ThemeSettingsPageProps["beside"] {
  return [
    { name: "Agreed now", level: standing.agreed?.level ?? null },
    { name: before === null ? "Last time" : `Agreed ${formatCycle(before.cycle)}`, level: earlier },
    { name: "Evidence adds up to", level: elementsLevel },
  ];
}

function recusedSeats(recusals: readonly Recusal[], seats: readonly Seat[]): ThemeSettingsPageProps["recusals"] {
  return recusals.map(({ seatId, reason }) => ({ seatId, title: seats.find(({ id }) => id === seatId)?.title ?? "A seat that has left the board", reason }));
}
