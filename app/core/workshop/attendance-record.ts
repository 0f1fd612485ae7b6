import { z } from "zod";
import { SEAT_KINDS, type Recusal, type Seat } from "../assessment/seat";
import { attendanceOf, type Attendance } from "./quorum";
import { PRESENCES, type Presence } from "./workshop";

/** Who was there, by seat and never by person: what a minute keeps whoever joins or leaves the board afterwards. */
export const attendanceRecordSchema = z
  .object({
    seats: z.array(z.object({ title: z.string(), kind: z.enum(SEAT_KINDS), how: z.enum(PRESENCES).nullable() }).readonly()).readonly(),
    recusals: z.array(z.object({ seat: z.string(), themeId: z.string(), reason: z.string() }).readonly()).readonly(),
  })
  .readonly();

export type AttendanceRecord = z.output<typeof attendanceRecordSchema>;

/** The record of a room as it stands. A seat that has not come has no way of taking part. */
export function recordAttendance(seats: readonly Seat[], presences: ReadonlyMap<string, Presence>, recusals: readonly Recusal[]): AttendanceRecord {
  const titleOf = (seatId: string) => seats.find(({ id }) => id === seatId)?.title ?? "A seat that has left";
  return {
    seats: seats.map(({ id, title, kind }) => ({ title, kind, how: presences.get(id) ?? null })),
    recusals: recusals.map(({ seatId, themeId, reason }) => ({ seat: titleOf(seatId), themeId, reason })),
  };
}

/** The one count and quorum of a record. */
export function attendanceOfRecord({ seats }: AttendanceRecord): Attendance {
  const numbered = seats.map(({ kind, how }, place) => ({ id: String(place), kind, leftOn: null, how }));
  return attendanceOf(numbered, new Map(numbered.flatMap(({ id, how }) => (how === null ? [] : [[id, how] as const]))));
}

/** How many seats took part in one way. */
export function countTakingPart({ seats }: AttendanceRecord, by: Presence): number {
  return seats.filter(({ how }) => how === by).length;
}
