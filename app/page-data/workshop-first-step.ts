import { requireFramework, type FrameworkLibrary } from "../core/framework/framework-library";
import { findAssessment } from "../db/assessments";
import type { Queries } from "../db/database";
import { findWorkshop } from "../db/workshops";
import { paths } from "../web/paths";
import { nextOpenTheme, readOwnThemes } from "./own-answer";

/** Where a seat goes once it is taken: to its first open question; to the room while people join or when all is answered. */
export async function readFirstStep({ db, frameworks }: { readonly db: Queries; readonly frameworks: FrameworkLibrary }, assessmentId: string, seatId: string): Promise<string> {
  const [assessment, workshop] = await Promise.all([findAssessment(db, assessmentId), findWorkshop(db, assessmentId)]);
  if (assessment === null) return paths.join();
  if (workshop !== null && (workshop.stage === "joining" || workshop.stage === "practice")) return paths.room(assessmentId);
  const themes = await readOwnThemes(db, assessmentId, seatId, requireFramework(frameworks, assessment.framework));
  const next = nextOpenTheme(themes, null);
  if (next !== null) return paths.answer(assessmentId, next.theme.id);
  return workshop === null ? paths.answers(assessmentId) : paths.room(assessmentId);
}
