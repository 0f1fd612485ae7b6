import type { RoundState } from "../disclosure/round";
import { accept, refuse, type Result } from "../result";
import type { SeatKind } from "./seat";

/** What is known when a seat sends an answer. */
export type AnswerSituation = {
  readonly seat: { readonly kind: SeatKind; readonly leftOn: string | null; readonly isRecused: boolean };
  /** The round the answer names; null: there is none, as the theme is left out or not yet asked. */
  readonly round: RoundState | null;
  /** Under which this very write was taken before; null: it was not. */
  readonly takenRevision: number | null;
  /** Of the seat's stored answer in this round; null: none is stored. */
  readonly storedRevision: number | null;
  /** Of the answer the member saw; 0: none. */
  readonly baseRevision: number;
};

/** Why an answer is not saved. */
export type AnswerRefusal = "observer" | "seat-left" | "recused" | "not-asked" | "round-closed" | "stale";

/** What to do with an answer that is as good as saved: write it under a revision, or nothing as it was taken under one before. */
export type AcceptedAnswer = { readonly kind: "write" | "repeat"; readonly revision: number };

/**
 * May this answer be saved now? Whatever was taken once is answered alike for ever: after an edit, after the close. An
 * answer made on an older revision is refused as stale: the member is shown both and chooses.
 *
 * @returns the revision to write it under, above both the stored and the seen one
 */
export function acceptAnswer(situation: AnswerSituation): Result<AcceptedAnswer, AnswerRefusal> {
  const { seat, round, takenRevision, storedRevision, baseRevision } = situation;
  if (seat.kind === "observer") return refuse("observer");
  if (takenRevision !== null) return accept({ kind: "repeat", revision: takenRevision });
  if (seat.leftOn !== null) return refuse("seat-left");
  if (round === null) return refuse("not-asked");
  if (seat.isRecused) return refuse("recused");
  if (round !== "open") return refuse("round-closed");
  if (storedRevision !== null && baseRevision < storedRevision) return refuse("stale");
  return accept({ kind: "write", revision: Math.max(storedRevision ?? 0, baseRevision) + 1 });
}
