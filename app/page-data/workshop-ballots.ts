import type { Assessment } from "../core/assessment/assessment";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import type { Queries } from "../db/database";
import { listRounds } from "../db/rounds";
import { readPresences } from "../db/workshop-seats";
import type { WorkshopBallotsPageProps } from "../ui/pages/workshop-ballots-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";

/** The page on which a batch of ballots is keyed: what was keyed before is not shown. */
export async function readBallots({ db, frameworks }: { readonly db: Queries; readonly frameworks: FrameworkLibrary }, viewer: Viewer, assessment: Assessment): Promise<Omit<WorkshopBallotsPageProps, "typed" | "errors">> {
  const [rounds, presences] = await Promise.all([listRounds(db, assessment.id), readPresences(db, assessment.id)]);
  const open = new Set(rounds.filter(({ state }) => state === "open").map(({ themeId }) => themeId));
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Workshop" }),
    action: paths.ballots(assessment.id),
    backHref: paths.workshop(assessment.id),
    quiet: `Workshop ${formatCycle(assessment.cycle)}`,
    ballots: [...presences.values()].filter((how) => how === "paper").length,
    themes: themesOf(requireFramework(frameworks, assessment.framework)).filter(({ id }) => open.has(id)).map(({ id, title, question }) => ({ id, title, question })),
  };
}
