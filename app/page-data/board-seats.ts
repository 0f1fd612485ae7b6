import { USUAL_BOARD } from "../core/assessment/usual-board";
import { listAssessments } from "../db/assessments";
import type { Queries } from "../db/database";
import { listSeats } from "../db/seats";
import { findEmails } from "../db/trust-people";

/** A seat as a form shows it; the id is blank for one that does not exist yet. */
export type SeatFormRow = { readonly id: string; readonly title: string; readonly kind: string; readonly isExecutive: boolean; readonly email: string };

/** The seats of an assessment with the e-mails of who sits on them. */
export async function readSeatRows(db: Queries, assessmentId: string): Promise<readonly SeatFormRow[]> {
  const seats = await listSeats(db, assessmentId);
  const emails = await findEmails(db, seats.flatMap(({ personId }) => personId ?? []));
  return seats.map(({ id, title, kind, isExecutive, personId }) => ({ id, title, kind, isExecutive, email: personId === null ? "" : (emails.get(personId) ?? "") }));
}

/** Where a new list of seats begins: the trust's board of its newest cycle, else the usual roles. */
export async function suggestSeatRows(db: Queries, trustCode: string): Promise<readonly SeatFormRow[]> {
  const [newest] = await listAssessments(db, trustCode);
  const rows = newest === undefined ? [] : await readSeatRows(db, newest.id);
  if (rows.length > 0) return rows.map((row) => ({ ...row, id: "" }));
  return USUAL_BOARD.map((seat) => ({ ...seat, id: "", email: "" }));
}
