import { hasAnswers } from "../core/assessment/seat";
import { accept, refuse, type Result } from "../core/result";
import { sealAnswers } from "../db/sealed-answers";
import { saveSeatLink } from "../db/seat-links";
import { endSeatSessions } from "../db/seat-sessions";
import { listSeats } from "../db/seats";
import { decide } from "./decide";
import type { Tools } from "./tools";

/**
 * Gives a seat a new link. The one before opens nothing from now on, its browsers are sent away, and what was answered
 * from the seat is sealed: it still counts, and whoever opens the new link does not see it.
 */
export async function issueSeatLink({ db }: Pick<Tools, "db">, assessmentId: string, seatId: string, tokenHash: string): Promise<Result<"issued", "unknown-seat" | "answers-deleted">> {
  return decide<"issued", "unknown-seat" | "answers-deleted">(db, assessmentId, async (tx, { answersDeletedAt }) => {
    if (answersDeletedAt !== null) return refuse("answers-deleted");
    const seat = (await listSeats(tx, assessmentId)).find(({ id }) => id === seatId);
    if (seat === undefined || (!hasAnswers(seat) && seat.kind !== "observer")) return refuse("unknown-seat");
    await saveSeatLink(tx, seatId, tokenHash);
    await endSeatSessions(tx, seatId);
    await sealAnswers(tx, seatId);
    return accept("issued");
  });
}
