import type { AnswerRefusal } from "../assessment/accept-answer";

/** Why an answer was not saved, in words: what happened, and what to do. */
const WORDS: Readonly<Record<AnswerRefusal | "other-seat", string>> = {
  observer: "Not saved. An observer reads and does not answer.",
  "seat-left": "Not saved. This seat is no longer on the board. Ask the trust lead.",
  recused: "Not saved. It is recorded that you do not answer this theme.",
  "not-asked": "Not saved. The board is not asked this theme now. Ask the facilitator.",
  "round-closed": "Not saved. The round has closed. Ask the facilitator.",
  stale: "Not saved yet. You answered this on another device. Choose which answer to keep.",
  "other-seat": "Not saved. This page was opened for another seat. Open it again.",
};

/** A refusal in words. */
export function answerRefusalInWords(code: AnswerRefusal | "other-seat"): string {
  return WORDS[code];
}
