import { hasAnswers } from "../core/assessment/seat";
import { isBefore, mayAgree } from "../core/assessment/assessment-state";
import type { Assessment } from "../core/assessment/assessment";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import { can } from "../core/permissions/permissions";
import type { Viewer } from "../core/permissions/viewer";
import { orderAgenda } from "../core/workshop/agenda";
import { formatCycle } from "../core/text/cycles";
import type { Queries } from "../db/database";
import { findSeatOfPerson, listSeats } from "../db/seats";
import type { SpreadsPageProps } from "../ui/pages/spreads-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { towardsAssessment } from "./onward";
import { readPosition, type ThemePosition } from "./position";
import { spreadView } from "./spread-view";

/** Every revealed spread of an assessment, in the order of the agenda. */
export async function readSpreadsPage({ db, frameworks }: { readonly db: Queries; readonly frameworks: FrameworkLibrary }, viewer: Viewer, assessment: Assessment): Promise<SpreadsPageProps> {
  const [{ framework, themes }, seats, seat] = await Promise.all([readPosition(db, frameworks, assessment), listSeats(db, assessment.id), findSeatOfPerson(db, assessment.id, viewer.personId)]);
  const isRevealed = !isBefore(assessment.state, "revealed");
  const asked = themes.filter(({ decided }) => decided.leftOutReason === null);
  const ordered = isRevealed ? inAgendaOrder(asked) : [];
  const agreed = asked.filter(({ standing }) => standing.agreed !== null).length;
  const broad = asked.filter(({ spreads }) => {
    const last = spreads.at(-1)?.spread;
    return last !== undefined && "word" in last && last.word === "broad-agreement";
  }).length;
  const mayRun = can(viewer, "run-workshop", assessment.trust.code) && mayAgree(assessment.state);
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, hasSeat: seat !== null && hasAnswers(seat), current: "Assessment" }),
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    title: isRevealed ? `Views are close on ${broad} of ${asked.length} themes` : "Nothing has been revealed yet",
    sentence: isRevealed
      ? `A level is agreed on ${agreed} of ${asked.length}. In the order to discuss them: where many can’t judge, then where views differ most and the board is furthest from its target.`
      : "Answers stay private until the facilitator reveals all first spreads together.",
    isRevealed,
    onward: isRevealed ? null : towardsAssessment(assessment.id),
    themes: ordered.map((theme) => spreadView(theme, framework, mayRun ? paths.agree(assessment.id, theme.theme.id) : null)),
    seats: Math.max(1, seats.filter(hasAnswers).length),
    levelNames: framework.scale.map(({ name }) => name),
    approvalHref: mayRun && agreed > 0 && assessment.state === "revealed" ? paths.approval(assessment.id) : null,
  };
}

function inAgendaOrder(themes: readonly ThemePosition[]): readonly ThemePosition[] {
  const order = orderAgenda(themes.flatMap(({ theme, spreads, decided }) => (spreads[0] ? [{ themeId: theme.id, spread: spreads[0].spread, target: decided.target?.level ?? null }] : [])));
  if (!order.ok) return themes;
  return themes.toSorted((a, b) => order.value.indexOf(a.theme.id) - order.value.indexOf(b.theme.id));
}
