import type { Progress } from "../core/disclosure/progress";
import { attendanceOf } from "../core/workshop/quorum";
import { roomProgress } from "../core/workshop/room-progress";
import type { Timer } from "../core/workshop/timer";
import type { Db } from "./database";
import { readVersion } from "./events";
import { countPractice } from "./practice";
import { listSeats } from "./seats";
import { readPresences } from "./workshop-seats";
import { readStanding } from "./workshop-turnout";
import { findWorkshop } from "./workshops";

/** "Answered k of n", and the event it holds. */
export type Count = { readonly version: number; readonly answered: number; readonly seats: number };
/** All that is ever sent to a page that listens: a number, counts, the clock. */
export type Pulse = Count & { readonly timer: Timer | null };

/** How far a workshop's room has come; null: there is none. The version first: what is counted after it is never older. */
export async function readCount(db: Db, assessmentId: string): Promise<Count | null> {
  const version = await readVersion(db.direct, assessmentId);
  return version === null ? null : readCountAfter(db, assessmentId, version);
}

/** How far a workshop's room has come, asked once the event of this number was read, so that what is counted is never older; null: there is none. */
export async function readCountAfter(db: Db, assessmentId: string, version: number): Promise<Count | null> {
  const progress = await readProgress(db, assessmentId);
  return progress && { version, ...progress };
}

/** How a workshop stands; null: there is none. */
export async function readPulse(db: Db, assessmentId: string): Promise<Pulse | null> {
  const [workshop, count] = await Promise.all([findWorkshop(db, assessmentId), readCount(db, assessmentId)]);
  return workshop === null || count === null ? null : { ...count, timer: workshop.timer };
}

/** How far a workshop's room has come; null: there is none. */
async function readProgress(db: Db, assessmentId: string): Promise<Progress | null> {
  const standing = await readStanding(db.direct, assessmentId);
  if (standing === null) return null;
  return standing.stage === "practice" ? practiceProgress(db, assessmentId) : roomProgress(standing.turnout);
}

async function practiceProgress(db: Db, assessmentId: string): Promise<Progress> {
  const [answered, seats, presences] = await Promise.all([countPractice(db, assessmentId), listSeats(db, assessmentId), readPresences(db, assessmentId)]);
  return { answered, seats: attendanceOf(seats, presences).present };
}
