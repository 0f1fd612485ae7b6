import type { Assessment } from "../core/assessment/assessment";
import type { Seat } from "../core/assessment/seat";
import { findAssessment } from "../db/assessments";
import type { Queries } from "../db/database";
import { findSeatByToken } from "../db/seat-links";
import type { SeatSession } from "../db/seat-sessions";
import { paths } from "../web/paths";
import { notFound, seeOther } from "../web/responses";
import { requireViewer, type Visit } from "./guards";
import { findBrowserSession, findRoomSeat, findWhySentAway, hashOfToken, type SeatVisit } from "./seat-sessions";

export type Seated = { readonly assessment: Assessment; readonly seat: Seat; readonly session: SeatSession | null };
export type Waiting = { readonly assessment: Assessment; readonly seat: null; readonly session: SeatSession };

/**
 * Who comes into the room of an assessment: a seat, an observer's too, or a phone that waits to be given one.
 * @throws {Response} 404 for everybody else, the same whether there is such an assessment or not; as `requireViewer` for a
 *   browser that has neither a seat nor a person.
 */
export async function requireRoom(visit: Visit & SeatVisit, assessmentId: string | undefined): Promise<Seated | Waiting> {
  const id = assessmentId ?? "";
  const [assessment, session, seat] = await Promise.all([findAssessment(visit.db, id), findBrowserSession(visit, id), findRoomSeat(visit, id)]);
  if (assessment !== null && seat !== null) return { assessment, seat, session };
  if (assessment !== null && session !== null && session.seatId === null) return { assessment, seat: null, session };
  await tellWhySentAway(visit, id);
  requireViewer(visit);
  throw notFound();
}

/** A browser that is no longer let into its seat is led to a page that says why; data and writes are refused as any other. */
export async function tellWhySentAway(visit: Visit & SeatVisit, assessmentId: string): Promise<void> {
  const why = visit.signInPath === null ? null : await findWhySentAway(visit, assessmentId);
  if (why !== null) throw seeOther(paths.joinAfter(why));
}

/**
 * The seat that a link leads to.
 * @throws {Response} 404 for a link that opens nothing, or nothing any more.
 */
export async function requireSeatLink({ db }: { readonly db: Queries }, token: string): Promise<NonNullable<Awaited<ReturnType<typeof findSeatByToken>>>> {
  const seat = await findSeatByToken(db, hashOfToken(token));
  if (seat === null) throw notFound();
  return seat;
}
