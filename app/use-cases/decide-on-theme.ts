import { isBefore, type AssessmentState } from "../core/assessment/assessment-state";
import type { AuditAction } from "../core/audit/audit-event";
import { accept, refuse, type Result } from "../core/result";
import { changeAssessmentTheme, findAssessmentTheme, type ThemeChange } from "../db/assessment-themes";
import { decide } from "./decide";
import { ofTheme } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

export type ThemePlace = { readonly assessmentId: string; readonly themeId: string };
export type ThemeRefusal = "too-late" | "unknown-theme";

type ThemeDecision = { readonly change: ThemeChange; readonly action: AuditAction; /** The state from which it is too late. */ readonly before: AssessmentState };

/** Changes what the trust decided about a theme, while the assessment stands before a state. */
export function decideOnTheme(tools: Tools, { assessmentId, themeId }: ThemePlace, { change, action, before }: ThemeDecision): Promise<Result<"decided", ThemeRefusal>> {
  return decide<"decided", ThemeRefusal>(tools.db, assessmentId, async (tx, { state, trust }) => {
    if (!isBefore(state, before)) return refuse("too-late");
    if ((await findAssessmentTheme(tx, assessmentId, themeId)) === null) return refuse("unknown-theme");
    await changeAssessmentTheme(tx, assessmentId, themeId, change);
    await noteDecision(tx, tools, trust.code, action, ofTheme(assessmentId, themeId));
    return accept("decided");
  });
}
