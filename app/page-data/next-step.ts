import { describeNextStep, type NextStepView } from "../core/assessment/next-step";
import type { Assessment } from "../core/assessment/assessment";
import type { Seat } from "../core/assessment/seat";
import { standingLevel } from "../core/assessment/agreed-level";
import type { Viewer } from "../core/permissions/viewer";
import { readAgreedHistories } from "../db/agreed-levels";
import { readProgress } from "../db/answered";
import { readOwnAnswers } from "../db/answers";
import { listAssessmentThemes } from "../db/assessment-themes";
import type { Queries } from "../db/database";
import { findWorkshop } from "../db/workshops";

type Where = { readonly viewer: Viewer; readonly trust: { readonly code: string; readonly name: string }; readonly assessment: Assessment | null; readonly seat: Seat | null; readonly today: string };

/** What a trust's home opens with for this reader: the finding, and what they do next. */
export async function readNextStep(db: Queries, { viewer, trust, assessment, seat, today }: Where): Promise<NextStepView> {
  if (assessment === null) return describeNextStep({ viewer, trust, assessment: null, today });
  const [workshop, progress, themes, histories, own] = await Promise.all([
    findWorkshop(db, assessment.id),
    readProgress(db, assessment.id),
    listAssessmentThemes(db, assessment.id),
    readAgreedHistories(db, assessment.id),
    seat === null ? [] : readOwnAnswers(db, seat.id),
  ]);
  const first = progress.filter(({ number }) => number === 1);
  const scored = themes.filter(({ leftOutReason }) => leftOutReason === null);
  return describeNextStep({
    viewer,
    trust,
    assessment,
    today,
    answersIn: first.reduce((sum, { answered }) => sum + answered, 0),
    answersAsked: first.reduce((sum, { seats }) => sum + seats, 0),
    themes: scored.length,
    agreed: scored.filter(({ themeId }) => standingLevel(histories.get(themeId) ?? []).agreed !== null).length,
    isWorkshopOn: workshop !== null && workshop.stage !== "ended",
    hasSeat: seat !== null && seat.kind !== "observer",
    ownAnswers: own.filter(({ round }) => round === 1).length,
  });
}
