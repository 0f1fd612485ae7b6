import { nextState } from "../core/assessment/assessment-state";
import type { OpenForm } from "../core/assessment/decision-forms";
import { hasAnswers } from "../core/assessment/seat";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { listAssessmentThemes } from "../db/assessment-themes";
import { changeAssessment } from "../db/assessments";
import { openRounds } from "../db/rounds";
import { listSeats } from "../db/seats";
import { decideAt, type Changed } from "./decide";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

type Refusal = "too-early" | "too-late" | "no-seats" | "nothing-to-score";

/** Opens the first round of every theme that is scored: from now on members answer. */
export async function openAnswering(tools: Tools, assessmentId: string, form: OpenForm): Promise<Result<"opened", Changed | Refusal>> {
  const { db, now, newId } = tools;
  return decideAt<"opened", Refusal>(db, assessmentId, form.revision, async (tx, assessment) => {
    const next = nextState(assessment.state, "open");
    if (!next.ok) return next;
    if (!(await listSeats(tx, assessmentId)).some(hasAnswers)) return refuse("no-seats");
    const scored = (await listAssessmentThemes(tx, assessmentId)).filter(({ leftOutReason }) => leftOutReason === null);
    if (scored.length === 0) return refuse("nothing-to-score");
    await openRounds(tx, assessmentId, scored.map(({ themeId }) => ({ id: newId(), themeId, number: 1 })));
    await changeAssessment(tx, assessmentId, { state: next.value, openedOn: dateInEngland(now()), workshopOn: form.workshopOn });
    await noteDecision(tx, tools, assessment.trust.code, "rounds-opened", ofAssessment(assessmentId));
    return accept("opened");
  });
}
