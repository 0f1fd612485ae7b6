import { isBefore, type AssessmentState } from "../core/assessment/assessment-state";
import { accept, refuse, type Result } from "../core/result";
import { changeAssessmentTheme, findAssessmentTheme, type ThemeChange } from "../db/assessment-themes";
import { decide } from "./decide";
import type { Tools } from "./tools";

export type ThemePlace = { readonly assessmentId: string; readonly themeId: string };
export type ThemeRefusal = "too-late" | "unknown-theme";

/** Changes what the trust decided about a theme, while the assessment stands before a state. */
export function decideOnTheme({ db }: Tools, { assessmentId, themeId }: ThemePlace, before: AssessmentState, change: ThemeChange): Promise<Result<"decided", ThemeRefusal>> {
  return decide<"decided", ThemeRefusal>(db, assessmentId, async (tx, { state }) => {
    if (!isBefore(state, before)) return refuse("too-late");
    if ((await findAssessmentTheme(tx, assessmentId, themeId)) === null) return refuse("unknown-theme");
    await changeAssessmentTheme(tx, assessmentId, themeId, change);
    return accept("decided");
  });
}
