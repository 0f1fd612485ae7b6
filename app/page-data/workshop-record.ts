import { recordAttendance, type AttendanceRecord } from "../core/workshop/attendance-record";
import type { Confirmed } from "../core/workshop/chair";
import type { AgendaItem, Capture, Workshop } from "../core/workshop/workshop";
import type { Queries } from "../db/database";
import { readConfirmed } from "../db/level-confirmations";
import { listRecusals, listSeats } from "../db/seats";
import { listAgenda } from "../db/workshop-agenda";
import { listCaptures } from "../db/workshop-captures";
import { readPresences } from "../db/workshop-seats";
import { findAttendance, findWorkshop } from "../db/workshops";

/** What is on record of a workshop: the same for the minute's page and the paper's. */
export type WorkshopRecord = {
  readonly workshop: Workshop & { readonly orderedAt: Date };
  /** As it was when it ended; while it runs, as it stands. */
  readonly attendance: AttendanceRecord;
  /** A carried theme goes to the meeting named for it, or else to the one named for all. */
  readonly agenda: readonly AgendaItem[];
  readonly captures: readonly Capture[];
  /** What the chair confirmed from their own seat. */
  readonly confirmed: Confirmed;
};

/** Null: no workshop has come as far as the reveal, and there is nothing to minute. */
export async function readWorkshopRecord(db: Queries, assessmentId: string): Promise<WorkshopRecord | null> {
  const workshop = await findWorkshop(db, assessmentId);
  if (workshop === null || workshop.orderedAt === null) return null;
  const { orderedAt, carryTo } = workshop;
  const [attendance, agenda, captures, confirmed] = await Promise.all([findAttendance(db, assessmentId), listAgenda(db, assessmentId), listCaptures(db, assessmentId), readConfirmed(db, assessmentId)]);
  return {
    workshop: { ...workshop, orderedAt },
    attendance: attendance ?? (await attendanceNow(db, assessmentId)),
    agenda: agenda.map((item) => (item.part === "carried" && item.carriedTo === null ? { ...item, carriedTo: carryTo } : item)),
    captures,
    confirmed,
  };
}

async function attendanceNow(db: Queries, assessmentId: string): Promise<AttendanceRecord> {
  const [seats, presences, recusals] = await Promise.all([listSeats(db, assessmentId), readPresences(db, assessmentId), listRecusals(db, assessmentId)]);
  return recordAttendance(seats, presences, recusals);
}
