import { roomProgress } from "../core/workshop/room-progress";
import { attendanceOf } from "../core/workshop/quorum";
import type { Timer } from "../core/workshop/timer";
import type { Queries } from "./database";
import { countPractice } from "./practice";
import { listSeats } from "./seats";
import { readPresences } from "./workshop-seats";
import { readTurnout } from "./workshop-turnout";
import { findWorkshop } from "./workshops";

/** All that is ever sent to a page that listens: a number, counts, the clock. */
export type Pulse = { readonly version: number; readonly answered: number; readonly seats: number; readonly timer: Timer | null };

/** How a workshop stands; null: there is none. */
export async function readPulse(db: Queries, assessmentId: string): Promise<Pulse | null> {
  const workshop = await findWorkshop(db, assessmentId);
  if (workshop === null) return null;
  const { version, timer } = workshop;
  if (workshop.stage === "practice") {
    const [answered, seats, presences] = await Promise.all([countPractice(db, assessmentId), listSeats(db, assessmentId), readPresences(db, assessmentId)]);
    return { version, timer, answered, seats: attendanceOf(seats, presences).present };
  }
  return { version, timer, ...roomProgress(await readTurnout(db, assessmentId)) };
}
