import { createHash } from "node:crypto";
import { acceptAnswer, type AnswerRefusal } from "../core/assessment/accept-answer";
import type { AnswerCommand, StoredAnswer } from "../core/assessment/answer-form";
import { answerChoiceField } from "../core/scoring/answer-choice";
import { readAnswering, type Answering } from "../db/answering";
import { holdWorkshop } from "../db/events";
import type { Sql } from "../db/sql";
import { writeAnswer } from "../db/write-answer";
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

/** How often an answer is decided on anew when what it was decided on has changed meanwhile: somebody else was told yes each time. */
const MOST_TRIES = 8;

/**
 * Saves what a seat answers to a theme, once, however often it is sent. What is so is read and decided on without holding anything;
 * what is written looks again, while it holds workshop and round, and does nothing if that is no longer so.
 */
export async function saveAnswer({ db, newId }: Pick<Tools, "db" | "newId">, place: AnsweringPlace, command: AnswerCommand): Promise<SaveOutcome> {
  if (command.seat !== place.seatId) return { ok: false, code: "other-seat" };
  const commandKey = keyOf(place, command);
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const answering = await readAnswering(db.direct, { ...place, round: command.round }, commandKey);
    if (answering === null) return { ok: false, code: "seat-left" };
    const decided = decideOn(answering, command);
    if (decided.outcome !== null) return decided.outcome;
    const { roundId, hasWorkshop } = answering;
    if (roundId === null) throw new Error("An answer to no round cannot be accepted");
    const { choice, confidence, reason, isReasonPrintable } = command;
    const answer = { choice, confidence, reason, isReasonPrintable, revision: decided.revision };
    const freshId = newId();
    // Before the round: whoever holds both takes them in this order.
    const hold = (tx: Sql) => holdWorkshop(tx, place.assessmentId);
    const write = (tx: Sql) => writeAnswer(tx, { place, roundId, commandKey, answer, on: answering }, freshId);
    const written = await (hasWorkshop ? db.direct.transaction(write, { name: place.assessmentId, hold }) : db.direct.transaction((tx) => [hold(tx), ...write(tx)]));
    if (written.at(-1) === 0) continue;
    if (answering.row === null) wake(db, place.assessmentId);
    return { ok: true, revision: decided.revision, stands: true };
  }
  throw new Error("What an answer was decided on changed each time before it was written");
}

/** What becomes of an answer as things are; outcome null: it is to be written, under the revision. */
function decideOn(answering: Answering, { baseRevision }: AnswerCommand): { readonly outcome: SaveOutcome } | { readonly outcome: null; readonly revision: number } {
  const { stored } = answering;
  const accepted = acceptAnswer({ ...answering, baseRevision });
  if (!accepted.ok) {
    const { code } = accepted;
    if (code !== "stale") return { outcome: { ok: false, code } };
    if (stored === null) throw new Error("An answer cannot be older than one that is not there");
    return { outcome: { ok: false, code, stored } };
  }
  const { kind, revision } = accepted.value;
  return kind === "repeat" ? { outcome: { ok: true, revision, stands: revision === stored?.revision } } : { outcome: null, revision };
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
