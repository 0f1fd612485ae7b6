import { hasAnswers } from "../core/assessment/seat";
import { isPresent } from "../core/workshop/quorum";
import type { Presence } from "../core/workshop/workshop";
import { accept, refuse, type Result } from "../core/result";
import { deleteOpenAnswers } from "../db/answers";
import type { Transaction } from "../db/database";
import { lockOpenRounds } from "../db/rounds";
import { sendSeatSessionsAway } from "../db/seat-sessions";
import { listSeats } from "../db/seats";
import { addPresence, readPresences, savePresence } from "../db/workshop-seats";
import { atDesk, inRoom, type DeskRefusal, type RoomRefusal } from "./in-room";
import type { Actor, Tools } from "./tools";

/**
 * Notes how a seat takes part. A seat that goes over to paper answers by its ballot alone: what it answered to a round
 * still open is deleted, and its devices are sent away.
 */
export async function notePresence(
  { db, now }: Tools,
  actor: Actor,
  assessmentId: string,
  { seatId, how }: { readonly seatId: string; readonly how: Presence | null },
): Promise<Result<"noted", DeskRefusal | "unknown-seat">> {
  return atDesk<"noted", "unknown-seat">(db, actor, assessmentId, "desk", async ({ tx }) => {
    if (!(await listSeats(tx, assessmentId)).some(({ id }) => id === seatId)) return refuse("unknown-seat");
    if (how === "paper") await putOnPaper(tx, assessmentId, seatId, await lockOpenRounds(tx, assessmentId), now());
    else await savePresence(tx, assessmentId, seatId, how);
    return accept("noted");
  });
}

/** The phones have failed: everybody present who answers goes on by paper, from the round that is open. */
export async function goOnOnPaper({ db, now }: Tools, actor: Actor, assessmentId: string): Promise<Result<"noted", DeskRefusal>> {
  return atDesk<"noted", never>(db, actor, assessmentId, "room", async ({ tx }) => {
    const [seats, presences, open] = [await listSeats(tx, assessmentId), await readPresences(tx, assessmentId), await lockOpenRounds(tx, assessmentId)];
    for (const seat of seats) if (hasAnswers(seat) && isPresent(presences.get(seat.id))) await putOnPaper(tx, assessmentId, seat.id, open, now());
    return accept("noted");
  });
}

async function putOnPaper(tx: Transaction, assessmentId: string, seatId: string, openRoundIds: readonly string[], at: Date): Promise<void> {
  await savePresence(tx, assessmentId, seatId, "paper");
  await deleteOpenAnswers(tx, seatId, openRoundIds);
  await sendSeatSessionsAway(tx, seatId, at);
}

/** Notes that a seat has come, from its own device. Who was noted before stays as they were noted. */
export async function enterRoom({ db }: Pick<Tools, "db">, assessmentId: string, seatId: string): Promise<Result<"entered", RoomRefusal | "on-paper">> {
  const known = (await readPresences(db, assessmentId)).get(seatId);
  if (known === "paper") return refuse("on-paper");
  if (known !== undefined && known !== "apologies") return accept("entered");
  return inRoom<"entered", never>(db, assessmentId, "desk", async ({ tx }) => {
    if (known === "apologies") await savePresence(tx, assessmentId, seatId, "device");
    else await addPresence(tx, assessmentId, seatId);
    return accept("entered");
  });
}
