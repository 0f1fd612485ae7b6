import { hasAnswers } from "../core/assessment/seat";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { findEmail } from "../db/accounts";
import { sealAnswers } from "../db/sealed-answers";
import { saveSeatLink } from "../db/seat-links";
import { sendSeatSessionsAway } from "../db/seat-sessions";
import { listSeats } from "../db/seats";
import { decide } from "./decide";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

/**
 * Gives a seat a new link. The one before opens nothing from now on, its browsers are sent away and told why, and what was
 * answered from the seat is sealed: it still counts, and whoever opens the new link does not see it. A holder with an
 * account is told by mail.
 */
export async function issueSeatLink(tools: Tools, assessmentId: string, seatId: string, tokenHash: string): Promise<Result<"issued", "unknown-seat" | "answers-deleted">> {
  const { db, now, tellHolder } = tools;
  let holder: string | null = null;
  const outcome = await decide<"issued", "unknown-seat" | "answers-deleted">(db, assessmentId, async (tx, { answersDeletedAt, trust }) => {
    if (answersDeletedAt !== null) return refuse("answers-deleted");
    const seat = (await listSeats(tx, assessmentId)).find(({ id }) => id === seatId);
    if (seat === undefined || (!hasAnswers(seat) && seat.kind !== "observer")) return refuse("unknown-seat");
    const at = now();
    await saveSeatLink(tx, seatId, tokenHash);
    await sendSeatSessionsAway(tx, seatId, at);
    await sealAnswers(tx, seatId, { by: "link", on: dateInEngland(at) });
    await noteDecision(tx, tools, trust.code, "seat-link-given", { kind: "seat", id: seatId });
    holder = seat.personId === null ? null : await findEmail(tx, seat.personId);
    return accept("issued");
  });
  if (outcome.ok && holder !== null) tellHolder?.(holder, "link");
  return outcome;
}
