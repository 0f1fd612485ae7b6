import { createHash } from "node:crypto";
import { acceptAnswer, type AnswerRefusal } from "../core/assessment/accept-answer";
import type { AnswerCommand, StoredAnswer } from "../core/assessment/answer-form";
import { answerChoiceField } from "../core/scoring/answer-choice";
import { lockAnswering } from "../db/answering";
import { storeAnswer } from "../db/answers";
import { holdWorkshop, recordEventAtOnce } from "../db/events";
import { arriveByAnswering } from "../db/workshop-seats";
import { wake } from "../live/wake";
import type { Tools } from "./tools";

/** Which theme of which assessment a seat answers. */
export type AnsweringPlace = { readonly assessmentId: string; readonly seatId: string; readonly themeId: string };

/**
 * What became of an answer. Saved: it is on the disk, now or since the first time it was sent, under `revision`; it `stands`
 * unless a later edit does by now. Stale: something newer stands, and nothing was changed; the member is shown both.
 */
export type SaveOutcome =
  | { readonly ok: true; readonly revision: number; readonly stands: boolean }
  | { readonly ok: false; readonly code: "stale"; readonly stored: StoredAnswer }
  | { readonly ok: false; readonly code: Exclude<AnswerRefusal, "stale"> | "other-seat" };

/** Saves what a seat answers to a theme, once, however often it is sent. */
export async function saveAnswer({ db, newId }: Pick<Tools, "db" | "newId">, place: AnsweringPlace, command: AnswerCommand): Promise<SaveOutcome> {
  if (command.seat !== place.seatId) return { ok: false, code: "other-seat" };
  const commandKey = keyOf(place, command);
  let isNew = false;
  const outcome = await db.direct.transaction<SaveOutcome>(async (tx) => {
    isNew = false;
    const [, answering] = await Promise.all([holdWorkshop(tx, place.assessmentId), lockAnswering(tx, { ...place, round: command.round }, commandKey)]);
    if (answering === null) return { ok: false, code: "seat-left" };
    const { roundId, stored, isSealed } = answering;
    const accepted = acceptAnswer({ ...answering, baseRevision: command.baseRevision });
    if (!accepted.ok) {
      const { code } = accepted;
      if (code !== "stale") return { ok: false, code };
      if (stored === null) throw new Error("An answer cannot be older than one that is not there");
      return { ok: false, code, stored };
    }
    const { kind, revision } = accepted.value;
    if (kind === "repeat") return { ok: true, revision, stands: revision === stored?.revision };
    if (roundId === null) throw new Error("An answer to no round cannot be accepted");
    const { choice, confidence, reason, isReasonPrintable } = command;
    const answer = { choice, confidence, reason, isReasonPrintable, revision };
    // An edit is silent: nobody is told that somebody changed their mind.
    isNew = stored === null && !isSealed;
    await Promise.all([
      storeAnswer(tx, { isFirst: isNew, freshId: newId(), commandKey, seatId: place.seatId, roundId, ...answer }),
      // Without a workshop neither of them does anything.
      ...(isNew ? [recordEventAtOnce(tx, place.assessmentId, "answered"), arriveByAnswering(tx, place.assessmentId, place.seatId)] : []),
    ]);
    return { ok: true, revision, stands: true };
  }, { name: place.assessmentId, hold: (tx) => holdWorkshop(tx, place.assessmentId) });
  if (isNew) wake(db, place.assessmentId);
  return outcome;
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
