import { createHash } from "node:crypto";
import { acceptAnswer, type AnswerRefusal } from "../core/assessment/accept-answer";
import type { AnswerCommand, StoredAnswer } from "../core/assessment/answer-form";
import { answerChoiceField } from "../core/scoring/answer-choice";
import { findOwnAnswer, findTakenWrite, storeAnswer } from "../db/answers";
import { lockRound } from "../db/rounds";
import { findAnsweringSeat } from "../db/seats";
import { inTransaction } from "../db/transaction";
import type { Tools } from "./tools";

/** Which theme of which assessment a seat answers. */
export type AnsweringPlace = { readonly assessmentId: string; readonly seatId: string; readonly themeId: string };

/**
 * What became of an answer. Saved: it is on the disk, now or since the first time it was sent, and `stored` is what stands.
 * Stale: something newer stands, and nothing was changed; the member is shown both.
 */
export type SaveOutcome =
  | { readonly ok: true; readonly stored: StoredAnswer | null }
  | { readonly ok: false; readonly code: "stale"; readonly stored: StoredAnswer }
  | { readonly ok: false; readonly code: Exclude<AnswerRefusal, "stale"> };

/** Saves what a seat answers to a theme, once, however often it is sent. */
export async function saveAnswer({ db, newId }: Pick<Tools, "db" | "newId">, place: AnsweringPlace, command: AnswerCommand): Promise<SaveOutcome> {
  const { assessmentId, seatId, themeId } = place;
  return inTransaction<SaveOutcome>(db, async (tx) => {
    const seat = await findAnsweringSeat(tx, assessmentId, seatId, themeId);
    if (seat === null) return { ok: false, code: "seat-left" };
    const round = await lockRound(tx, { assessmentId, themeId, number: command.round });
    const commandKey = keyOf(place, command);
    const taken = round === null ? null : await findTakenWrite(tx, commandKey);
    const stored = round === null ? null : await findOwnAnswer(tx, seatId, round.id);
    const accepted = acceptAnswer({
      seat,
      round: round?.state ?? null,
      isKnown: taken !== null,
      storedRevision: stored?.revision ?? null,
      baseRevision: command.baseRevision,
    });

    if (!accepted.ok) {
      const { code } = accepted;
      if (code !== "stale") return { ok: false, code };
      if (stored === null) throw new Error("An answer cannot be older than one that is not there");
      return { ok: false, code, stored };
    }
    if (accepted.value.kind === "repeat" || round === null) return { ok: true, stored };
    const { choice, confidence, reason, isReasonPrintable } = command;
    const answer = { choice, confidence, reason, isReasonPrintable, revision: accepted.value.revision };
    await storeAnswer(tx, { freshId: newId(), commandKey, seatId, roundId: round.id, ...answer });
    return { ok: true, stored: answer };
  });
}

/**
 * What a write is known by: the client's id with everything it says. A browser's Back brings an old page with its id; what
 * is then chosen differently is a write of its own and never taken for the old one.
 */
function keyOf({ seatId, themeId }: AnsweringPlace, command: AnswerCommand): string {
  const { commandId, round, choice, confidence, reason, isReasonPrintable } = command;
  const said = JSON.stringify([commandId, seatId, themeId, round, answerChoiceField(choice), confidence, reason, isReasonPrintable]);
  return createHash("sha256").update(said).digest("base64url");
}
