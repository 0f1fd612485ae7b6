import { carriedTargets } from "../core/actions/carry-over";
import type { Assessment } from "../core/assessment/assessment";
import { compareCycles } from "../core/cycle";
import { compareVersions } from "../core/framework/crosswalk";
import { changeAssessmentTheme, listAssessmentThemes } from "../db/assessment-themes";
import { listAssessments } from "../db/assessments";
import type { Transaction } from "../db/database";
import { addTargetRevision } from "../db/target-revisions";
import { ofTheme } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

/** Gives a new assessment the targets of the trust's last cycle, on the themes it scores and whose question is the same. */
export async function carryTargets(tx: Transaction, tools: Pick<Tools, "frameworks" | "now" | "newId" | "viewer" | "clientAddress">, { id, trust, cycle, framework }: Pick<Assessment, "id" | "trust" | "cycle" | "framework">): Promise<void> {
  const { frameworks, now, viewer } = tools;
  const last = (await listAssessments(tx, trust.code)).find((other) => compareCycles(other.cycle, cycle) < 0);
  if (last === undefined) return;
  const targets = carriedTargets(await listAssessmentThemes(tx, last.id), compareVersions(frameworks, last.framework, framework));
  for (const { themeId, leftOutReason } of await listAssessmentThemes(tx, id)) {
    const target = targets.get(themeId);
    if (target === undefined || leftOutReason !== null) continue;
    await changeAssessmentTheme(tx, id, themeId, { target });
    await addTargetRevision(tx, id, { themeId, revision: 1, target, changedBy: viewer?.personId ?? null, changedAt: now(), restores: null });
    await noteDecision(tx, tools, trust.code, "target-set", ofTheme(id, themeId));
  }
}
