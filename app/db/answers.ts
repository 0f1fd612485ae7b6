import { CONFIDENCES, type AnswerContent, type StoredAnswer } from "../core/assessment/answer-form";
import { ANSWER_KINDS, type AnswerChoice } from "../core/scoring/answer-choice";
import type { RoundState } from "../core/disclosure/round";
import type { Queries, Transaction } from "./database";
import { readOneOf, readStoredLevel } from "./closed-list";
import { ROUND_STATES } from "./rounds";
import { shortestWay } from "./sql";

// Nothing here gives one seat's answer to anybody but that seat: see freeze-rounds.ts for the one function that
// reads all answers of a round, and answered.ts for who has answered, without what.

/** A seat's own answer, with the round it stands in. */
export type OwnAnswer = { readonly themeId: string; readonly round: number; readonly state: RoundState; readonly answer: StoredAnswer };

/** Everything one seat has answered in an assessment, for that seat's own pages; what was sealed stays unseen. */
export async function readOwnAnswers(db: Queries, seatId: string): Promise<readonly OwnAnswer[]> {
  // One plain statement: a member's page is asked for by a whole room at once.
  const rows = await shortestWay(db).$queryRaw<readonly OwnRow[]>`
    SELECT r."themeId", r."number", r."state", a."kind", a."level", a."confidence", a."reason", a."isReasonPrintable", a."revision"
    FROM "Answer" a JOIN "Round" r ON r."id" = a."roundId"
    WHERE a."seatId" = ${seatId} AND NOT a."isSealed"
    ORDER BY r."themeId", r."number"`;
  return rows.map(({ themeId, number, state, level, isReasonPrintable, revision, ...row }) => ({
    themeId,
    round: Number(number),
    state: readOneOf(ROUND_STATES, state),
    answer: toAnswer({ ...row, level: level === null ? null : Number(level), isReasonPrintable: Boolean(isReasonPrintable), revision: Number(revision) }),
  }));
}

/** Deletes what a seat has answered in rounds that the transaction holds open. */
export async function deleteOpenAnswers(tx: Transaction, seatId: string, openRoundIds: readonly string[]): Promise<void> {
  await tx.answer.deleteMany({ where: { seatId, roundId: { in: [...openRoundIds] } } });
}

/**
 * Deletes every individual answer of an assessment, the record of the writes that made them, and the words of the reasons
 * whose authors did not let them be printed. That there was a reason stays: below three none is shown.
 */
export async function deleteAllAnswers(tx: Transaction, assessmentId: string): Promise<void> {
  const ofAssessment = { round: { assessmentId } };
  await tx.answer.deleteMany({ where: ofAssessment });
  await tx.answerCommand.deleteMany({ where: ofAssessment });
  await tx.revealedReason.updateMany({ where: { ...ofAssessment, isPrintable: false }, data: { text: "" } });
}

/** As either engine gives it: whole numbers may come as bigint, truth as 0 and 1. */
type OwnRow = {
  readonly themeId: string;
  readonly number: number | bigint;
  readonly state: string;
  readonly kind: string;
  readonly level: number | bigint | null;
  readonly confidence: string | null;
  readonly reason: string | null;
  readonly isReasonPrintable: boolean | number | bigint;
  readonly revision: number | bigint;
};

type Row = {
  readonly kind: string;
  readonly level: number | null;
  readonly confidence: string | null;
  readonly reason: string | null;
  readonly isReasonPrintable: boolean;
  readonly revision: number;
};

/** @throws {Error} when the row is no answer. */
export function toAnswer({ kind, level, confidence, reason, isReasonPrintable, revision }: Row): StoredAnswer {
  return {
    choice: toChoice(kind, level),
    confidence: confidence === null ? null : readOneOf(CONFIDENCES, confidence),
    reason,
    isReasonPrintable,
    revision,
  };
}

/** What an answer says, as it is stored. */
export function toColumns({ choice, confidence, reason, isReasonPrintable, revision }: AnswerContent & { readonly revision: number }): Row {
  return { kind: choice.kind, level: choice.kind === "level" ? choice.level : null, confidence, reason, isReasonPrintable, revision };
}

/** @throws {Error} when kind and level do not belong together. */
export function toChoice(kind: string, level: number | null): AnswerChoice {
  const known = readOneOf(ANSWER_KINDS, kind);
  const given = readStoredLevel(level);
  if ((known === "level") !== (given !== null)) throw new Error(`The database holds the level ${given} for an answer of the kind ${known}`);
  return known === "level" && given !== null ? { kind: "level", level: given } : { kind: known === "skip" ? "skip" : "cant-judge" };
}
