import type { Assessment } from "../core/assessment/assessment";
import { hasAnswers, type Seat } from "../core/assessment/seat";
import type { Viewer } from "../core/permissions/viewer";
import { findAssessment } from "../db/assessments";
import type { Queries } from "../db/database";
import { findSeatOfPerson } from "../db/seats";
import { notFound } from "../web/responses";
import { requireViewer, type Visit } from "./guards";

export type OpenedSeat = { readonly viewer: Viewer; readonly assessment: Assessment; readonly seat: Seat };

/** The seat from which this request may answer in an assessment: the signed-in person's own. Null: there is none. */
export async function findSeat({ viewer, db }: Pick<Visit, "viewer"> & { readonly db: Queries }, assessmentId: string): Promise<Seat | null> {
  if (viewer === null) return null;
  const seat = await findSeatOfPerson(db, assessmentId, viewer.personId);
  return seat !== null && hasAnswers(seat) ? seat : null;
}

/**
 * The seat that answers here, with its assessment.
 * @throws {Response} 404 when there is no such assessment or the person has no answer in it, the same for both; as
 *   `requireViewer` for nobody.
 */
export async function requireSeat(visit: Visit & { readonly db: Queries }, assessmentId: string | undefined): Promise<OpenedSeat> {
  const viewer = requireViewer(visit);
  const seat = await findSeat(visit, assessmentId ?? "");
  const assessment = seat === null ? null : await findAssessment(visit.db, assessmentId ?? "");
  if (seat === null || assessment === null) throw notFound();
  return { viewer, assessment, seat };
}
