import { planSeats, type SeatPlanRefusal } from "../core/assessment/seat-plan";
import type { StartForm } from "../core/assessment/start-form";
import { findFramework } from "../core/framework/framework-library";
import { themesOf } from "../core/framework/themes";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { addAssessment, findAssessmentOf } from "../db/assessments";
import { addAssessmentThemes } from "../db/assessment-themes";
import { saveSeats } from "../db/seats";
import { inTransaction } from "../db/transaction";
import { findTrustPeople } from "../db/trust-people";
import { findTrustSettings } from "../db/trust-settings";
import { carryTargets } from "./carry-targets";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

type Started = { readonly assessmentId: string };
type Refusal = "unknown-trust" | "unknown-framework" | "unknown-theme" | "nothing-to-score" | "already-started" | SeatPlanRefusal;

/** Starts a trust's assessment of a cycle on a version of the framework, with its seats, the themes it leaves out and the targets of its last cycle. */
export async function startAssessment(tools: Tools, trustCode: string, form: StartForm): Promise<Result<Started, Refusal>> {
  const { db, frameworks, now, newId } = tools;
  const framework = findFramework(frameworks, { framework: form.framework, version: form.version });
  if (framework === null) return refuse("unknown-framework");
  const themes = themesOf(framework);
  const leftOut = new Map(form.themes.map(({ themeId, reason }) => [themeId, reason]));
  if ([...leftOut.keys()].some((id) => !themes.some((theme) => theme.id === id))) return refuse("unknown-theme");
  if (leftOut.size === themes.length) return refuse("nothing-to-score");

  return inTransaction<Result<Started, Refusal>>(db, async (tx) => {
    if ((await findTrustSettings(tx, trustCode)) === null) return refuse("unknown-trust");
    if ((await findAssessmentOf(tx, trustCode, form.cycle)) !== null) return refuse("already-started");
    const emails = form.seats.flatMap(({ email }) => email ?? []);
    const people = await findTrustPeople(tx, trustCode, emails, dateInEngland(now()));
    const plan = planSeats(form.seats, [], people, false);
    if (!plan.ok) return plan;

    const assessmentId = newId();
    const pinned = { frameworkId: form.framework, frameworkVersion: form.version };
    await addAssessment(tx, { id: assessmentId, trustCode, cycle: form.cycle, ...pinned, createdAt: now() });
    const decided = themes.map(({ id, isPrivateByDefault }) => ({ themeId: id, isPrivate: isPrivateByDefault, leftOutReason: leftOut.get(id) ?? null }));
    await addAssessmentThemes(tx, assessmentId, decided);
    await noteDecision(tx, tools, trustCode, "assessment-started", ofAssessment(assessmentId));
    const begun = await findAssessmentOf(tx, trustCode, form.cycle);
    if (begun !== null) await carryTargets(tx, tools, begun);
    await saveSeats(tx, assessmentId, plan.value.save, newId);
    return accept({ assessmentId });
  });
}
