import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { sealAnswers } from "../db/sealed-answers";
import { listEmptySeats, seatWaiting } from "../db/seat-sessions";
import { savePresence } from "../db/workshop-seats";
import { atDesk, type DeskRefusal } from "./in-room";
import type { Actor, Tools } from "./tools";

/**
 * Gives a phone that came with the code alone an empty seat. One that has a device, or answers in a round still open, is never
 * given; a tablet that comes back to a seat finds what was answered from it before sealed.
 */
export async function giveSeat(
  { db, now }: Tools,
  actor: Actor,
  assessmentId: string,
  { sessionId, seatId, how }: { readonly sessionId: string; readonly seatId: string; /** A tablet is handed round: it can be handed on. */ readonly how: "device" | "tablet" },
): Promise<Result<"given", DeskRefusal | "seat-taken" | "not-waiting">> {
  return atDesk<"given", "seat-taken" | "not-waiting">(db, actor, assessmentId, "room", async ({ tx }) => {
    if (!(await listEmptySeats(tx, assessmentId)).some(({ id }) => id === seatId)) return refuse("seat-taken");
    if (!(await seatWaiting(tx, sessionId, assessmentId, seatId))) return refuse("not-waiting");
    await sealAnswers(tx, seatId, { by: "tablet", on: dateInEngland(now()) });
    await savePresence(tx, assessmentId, seatId, how);
    return accept("given");
  });
}
