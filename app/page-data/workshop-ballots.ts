import { standingLevel } from "../core/assessment/agreed-level";
import { isBefore } from "../core/assessment/assessment-state";
import type { Assessment } from "../core/assessment/assessment";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import { readAgreedHistories } from "../db/agreed-levels";
import { listAssessmentThemes } from "../db/assessment-themes";
import type { Queries } from "../db/database";
import { listRounds } from "../db/rounds";
import { readPresences } from "../db/workshop-seats";
import type { WorkshopBallotsPageProps } from "../ui/pages/workshop-ballots-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";

/** The page on which a batch of ballots is keyed: what was keyed before is not shown. */
export async function readBallots({ db, frameworks }: { readonly db: Queries; readonly frameworks: FrameworkLibrary }, viewer: Viewer, assessment: Assessment): Promise<Omit<WorkshopBallotsPageProps, "typed" | "errors">> {
  const [rounds, presences, decided, histories] = await Promise.all([listRounds(db, assessment.id), readPresences(db, assessment.id), listAssessmentThemes(db, assessment.id), readAgreedHistories(db, assessment.id)]);
  const open = rounds.filter(({ state }) => state === "open").map(({ themeId }) => themeId);
  const isAgreed = (themeId: string) => standingLevel(histories.get(themeId) ?? []).agreed !== null;
  const left = decided.filter(({ themeId, leftOutReason }) => leftOutReason === null && !isAgreed(themeId)).map(({ themeId }) => themeId);
  // What is open is answered now; otherwise the rest of the meeting is what may have to be done on paper.
  const rest = new Set(open.length > 0 ? open : left);
  const isRevealed = !isBefore(assessment.state, "revealed");
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Workshop" }),
    action: paths.ballots(assessment.id),
    backHref: paths.workshop(assessment.id),
    packHref: paths.answeringPack(assessment.id),
    quiet: `Workshop ${formatCycle(assessment.cycle)}`,
    ballots: [...presences.values()].filter((how) => how === "paper").length,
    isOpen: open.length > 0,
    isForAgreeing: open.length === 0 && isRevealed,
    themes: themesOf(requireFramework(frameworks, assessment.framework)).filter(({ id }) => rest.has(id)).map(({ id, title, question, levels }) => ({ id, title, question, lines: levels.map(({ level, line }) => ({ level, line })) })),
  };
}
