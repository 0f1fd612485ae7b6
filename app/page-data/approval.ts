import { standingLevel } from "../core/assessment/agreed-level";
import { approvalSteps, stateInWords } from "../core/assessment/journey";
import type { Assessment } from "../core/assessment/assessment";
import type { AssessmentState } from "../core/assessment/assessment-state";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import { readAgreedHistories } from "../db/agreed-levels";
import { listAssessmentThemes } from "../db/assessment-themes";
import type { Queries } from "../db/database";
import type { ApprovalAct, ApprovalPageProps } from "../ui/pages/approval-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";

const ACTS: Readonly<Record<AssessmentState, readonly ApprovalAct[]>> = {
  preparing: [],
  answering: [],
  closed: [],
  revealed: ["propose"],
  proposed: ["consider", "approve"],
  considered: ["approve"],
  approved: [],
};

/** Where the approval of an assessment is, and what may be recorded next. */
export async function readApproval(db: Queries, viewer: Viewer, assessment: Assessment): Promise<Omit<ApprovalPageProps, "typed" | "errors">> {
  const [histories, themes] = await Promise.all([readAgreedHistories(db, assessment.id), listAssessmentThemes(db, assessment.id)]);
  const asked = themes.filter(({ leftOutReason }) => leftOutReason === null);
  const agreed = asked.filter(({ themeId }) => standingLevel(histories.get(themeId) ?? []).agreed !== null);
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Assessment" }),
    action: paths.approval(assessment.id),
    quiet: `Assessment ${formatCycle(assessment.cycle)}`,
    title: stateInWords(assessment.state),
    revision: assessment.revision,
    steps: approvalSteps(assessment),
    acts: ACTS[assessment.state],
    agreed: `${agreed.length} of ${asked.length}`,
    minute: assessment.approvalMinute,
    hold: { reason: assessment.holdReason, areAnswersDeleted: assessment.answersDeletedAt !== null },
  };
}
