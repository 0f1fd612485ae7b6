import { standingLevel } from "../core/assessment/agreed-level";
import type { AgreeForm } from "../core/assessment/agree-form";
import { isBefore, mayAgree } from "../core/assessment/assessment-state";
import { requireFramework } from "../core/framework/framework-library";
import { themeById } from "../core/framework/themes";
import { accept, refuse, type Result } from "../core/result";
import { levelOfElements } from "../core/scoring/staircase";
import { addAgreedLevel, readAgreedHistory } from "../db/agreed-levels";
import { findAssessmentTheme } from "../db/assessment-themes";
import { listTicks, toElementTicks } from "../db/element-ticks";
import { findTrustSettings } from "../db/trust-settings";
import { decide } from "./decide";
import { ofTheme } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Refusal = "too-early" | "too-late" | "not-asked" | "stale";

/**
 * Records in the chair's words the level the board agreed for a theme, after the reveal and until approval. The level whose
 * elements are all met is noted beside it and decides nothing. Stale: another level was recorded meanwhile.
 */
export async function recordAgreedLevel(
  tools: Tools,
  actor: Actor,
  { assessmentId, themeId }: { readonly assessmentId: string; readonly themeId: string },
  { baseRevision, ...form }: AgreeForm,
): Promise<Result<{ readonly revision: number }, Refusal>> {
  const { db, frameworks, now, newId } = tools;
  return decide<{ readonly revision: number }, Refusal>(db, assessmentId, async (tx, { state, framework, trust }) => {
    if (!mayAgree(state)) return refuse(isBefore(state, "revealed") ? "too-early" : "too-late");
    const theme = themeById(requireFramework(frameworks, framework), themeId);
    const decided = await findAssessmentTheme(tx, assessmentId, themeId);
    if (theme === null || decided === null || decided.leftOutReason !== null) return refuse("not-asked");
    const standing = standingLevel(await readAgreedHistory(tx, assessmentId, themeId));
    if (standing.revision !== baseRevision) return refuse("stale");

    const ticks = toElementTicks(await listTicks(tx, assessmentId));
    const elementsLevel = levelOfElements(theme.levels, ticks, (await findTrustSettings(tx, trust.code)) ?? []);
    const record = { assessmentId, themeId, revision: standing.revision + 1, recordedBy: actor.personId, recordedAt: now() };
    await addAgreedLevel(tx, { ...record, agreed: { ...form, elementsLevel } }, newId);
    await noteDecision(tx, tools, trust.code, "level-agreed", ofTheme(assessmentId, themeId));
    if (form.differentViews.length > 0) await noteDecision(tx, tools, trust.code, "different-view-recorded", ofTheme(assessmentId, themeId));
    return accept({ revision: record.revision });
  });
}
