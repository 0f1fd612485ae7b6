import type { Assessment } from "../core/assessment/assessment";
import type { EventKind } from "../core/workshop/event-kind";
import { mayRun, type Workshop } from "../core/workshop/workshop";
import { refuse, type Result } from "../core/result";
import { findAssessment } from "../db/assessments";
import type { Db, Transaction } from "../db/database";
import { recordEvent } from "../db/events";
import { inTransaction } from "../db/transaction";
import { lockWorkshop } from "../db/workshops";
import { wake } from "../live/wake";
import type { Actor } from "./tools";

/** What an act in the room works with: the workshop, held, and its assessment. */
export type Room = { readonly tx: Transaction; readonly workshop: Workshop; readonly assessment: Assessment };
export type RoomRefusal = "no-workshop" | "workshop-ended";
export type DeskRefusal = RoomRefusal | "not-running";

type Act<T, E extends string> = (room: Room) => Promise<Result<T, E>>;

/**
 * Does something in a workshop that is held meanwhile, and tells those whom that kind of event concerns.
 */
export async function inRoom<T, E extends string>(db: Db, assessmentId: string, kind: EventKind, act: Act<T, E>): Promise<Result<T, E | RoomRefusal>> {
  const outcome = await inTransaction<Result<T, E | RoomRefusal>>(db, async (tx) => {
    const workshop = await lockWorkshop(tx, assessmentId);
    const assessment = await findAssessment(tx, assessmentId);
    if (workshop === null || assessment === null) return refuse("no-workshop");
    if (workshop.stage === "ended") return refuse("workshop-ended");
    const done = await act({ tx, workshop, assessment });
    if (done.ok) await recordEvent(tx, assessmentId, kind);
    return done;
  });
  if (outcome.ok) wake(db, assessmentId);
  return outcome;
}

/** As `inRoom`, for those who run the workshop: the facilitator and who was named beside them. Nobody else, whatever their role. */
export function atDesk<T, E extends string>(db: Db, actor: Actor, assessmentId: string, kind: EventKind, act: Act<T, E>): Promise<Result<T, E | DeskRefusal>> {
  return inRoom<T, E | "not-running">(db, assessmentId, kind, async (room) => (mayRun(room.workshop, actor.personId) ? act(room) : refuse("not-running")));
}
