import type { Assessment } from "../core/assessment/assessment";
import { hasAnswers, type Seat } from "../core/assessment/seat";
import type { Viewer } from "../core/permissions/viewer";
import { findAssessment } from "../db/assessments";
import { notFound } from "../web/responses";
import { requireViewer, type Visit } from "./guards";
import { tellWhySentAway } from "./seat-guards";
import { findRoomSeat, type SeatVisit } from "./seat-sessions";

/** Viewer null: nobody is signed in, and the seat came by its link or in the room. */
export type OpenedSeat = { readonly viewer: Viewer | null; readonly assessment: Assessment; readonly seat: Seat };

/** The seat from which this request may answer in an assessment: its browser's, else the signed-in person's own. Null: there is none. */
export async function findSeat(visit: SeatVisit, assessmentId: string): Promise<Seat | null> {
  const seat = await findRoomSeat(visit, assessmentId);
  return seat !== null && hasAnswers(seat) ? seat : null;
}

/**
 * The seat that answers here.
 * @throws {Response} 404 when there is no such assessment or the person has no answer in it, the same for both; as
 *   `requireViewer` for nobody with no seat.
 */
export async function requireSeatAlone(visit: Visit & SeatVisit, assessmentId: string | undefined): Promise<Seat> {
  const seat = await findSeat(visit, assessmentId ?? "");
  if (seat !== null) return seat;
  await tellWhySentAway(visit, assessmentId ?? "");
  requireViewer(visit);
  throw notFound();
}

/** As `requireSeatAlone`, with its assessment. */
export async function requireSeat(visit: Visit & SeatVisit, assessmentId: string | undefined): Promise<OpenedSeat> {
  const seat = await requireSeatAlone(visit, assessmentId);
  const assessment = await findAssessment(visit.db, assessmentId ?? "");
  if (assessment === null) throw notFound();
  return { viewer: visit.viewer, assessment, seat };
}
