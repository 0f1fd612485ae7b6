import { accept, refuse, type Result } from "../core/result";
import { addSeatSession } from "../db/seat-sessions";
import { findSeatByToken } from "../db/seat-links";
import { inTransaction } from "../db/transaction";
import { enterRoom } from "./note-presence";
import type { NewSession } from "./join-room";
import type { Tools } from "./tools";

/** Opens the seat of a link in one more browser of its holder. When the workshop is under way, the seat has come. */
export async function openSeatLink({ db }: Pick<Tools, "db">, tokenHash: string, session: NewSession): Promise<Result<{ readonly assessmentId: string }, "unknown-link" | "on-paper">> {
  const seat = await findSeatByToken(db, tokenHash);
  if (seat === null) return refuse("unknown-link");
  const entered = await enterRoom({ db }, seat.assessmentId, seat.id);
  if (!entered.ok && entered.code === "on-paper") return refuse("on-paper");
  await inTransaction(db, (tx) => addSeatSession(tx, { ...session, assessmentId: seat.assessmentId, seatId: seat.id, label: null }));
  return accept({ assessmentId: seat.assessmentId });
}
