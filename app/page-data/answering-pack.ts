import type { Assessment } from "../core/assessment/assessment";
import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import { composeAnsweringPack } from "../core/papers/compose-answering-pack";
import type { Paper } from "../core/papers/paper";
import { listAssessmentThemes } from "../db/assessment-themes";
import type { Queries } from "../db/database";

type Reading = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** The blank answering pack of an assessment: the questions it asks, and nothing of anybody's answers. */
export async function readAnsweringPack({ db, frameworks, today }: Reading, { id, cycle, trust, framework: pinned }: Assessment): Promise<Paper> {
  const decided = await listAssessmentThemes(db, id);
  const leftOut = new Set(decided.filter(({ leftOutReason }) => leftOutReason !== null).map(({ themeId }) => themeId));
  const framework = requireFramework(frameworks, pinned);
  return composeAnsweringPack({ asAt: today, cycle, trust, framework, themes: themesOf(framework).filter((theme) => !leftOut.has(theme.id)) });
}
