import type { Action } from "../core/permissions/permissions";
import type { Assessment } from "../core/assessment/assessment";
import type { Viewer } from "../core/permissions/viewer";
import { can } from "../core/permissions/permissions";
import { findAssessment } from "../db/assessments";
import type { Queries } from "../db/database";
import { notFound } from "../web/responses";
import { requireViewer, type Visit } from "./guards";

export type OpenedAssessment = { readonly viewer: Viewer; readonly assessment: Assessment };

/**
 * An assessment whose trust lets this person do this.
 * @throws {Response} 404 when there is none or it is another trust's, the same for both; as `requireViewer` for nobody.
 */
export async function requireAssessment(visit: Visit & { readonly db: Queries }, action: Action, id: string | undefined): Promise<OpenedAssessment> {
  const viewer = requireViewer(visit);
  const assessment = await findAssessment(visit.db, id ?? "");
  if (assessment === null || !can(viewer, action, assessment.trust.code)) throw notFound();
  return { viewer, assessment };
}
