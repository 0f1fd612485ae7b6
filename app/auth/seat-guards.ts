import type { Assessment } from "../core/assessment/assessment";
import type { Seat } from "../core/assessment/seat";
import { findAssessment } from "../db/assessments";
import type { SeatSession } from "../db/seat-sessions";
import { notFound } from "../web/responses";
import type { Visit } from "./guards";
import { requireViewer } from "./guards";
import { findBrowserSession, findRoomSeat, type SeatVisit } from "./seat-sessions";

export type Seated = { readonly assessment: Assessment; readonly seat: Seat; readonly session: SeatSession | null };
export type Waiting = { readonly assessment: Assessment; readonly seat: null; readonly session: SeatSession };

/**
 * The seat that a request answers for.
 * @throws {Response} 404 when it has none in this assessment, the same whether there is such an assessment or not; for nobody
 *   signed in and without a seat as `requireViewer`.
 */
export async function requireRoomSeat(visit: Visit & SeatVisit, request: Request, assessmentId: string | undefined): Promise<Seated> {
  const found = await requireRoom(visit, request, assessmentId);
  if (found.seat === null) throw notFound();
  return found;
}

/** As `requireRoomSeat`, for the page that also tells a phone with the room's code alone that it waits. */
export async function requireRoom(visit: Visit & SeatVisit, request: Request, assessmentId: string | undefined): Promise<Seated | Waiting> {
  const id = assessmentId ?? "";
  const cookie = request.headers.get("Cookie");
  const [assessment, session, seat] = await Promise.all([findAssessment(visit.db, id), findBrowserSession(visit, cookie, id), findRoomSeat(visit, cookie, id)]);
  if (assessment !== null && seat !== null) return { assessment, seat, session };
  if (assessment !== null && session !== null && session.seatId === null) return { assessment, seat: null, session };
  requireViewer(visit);
  throw notFound();
}
