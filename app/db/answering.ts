import type { AnswerSituation } from "../core/assessment/accept-answer";
import { SEAT_KINDS } from "../core/assessment/seat";
import type { StoredAnswer } from "../core/assessment/answer-form";
import { toAnswer } from "./answers";
import { readOneOf } from "./closed-list";
import { ROUND_STATES } from "./rounds";
import type { Sql } from "./sql";

/** Which seat answers which theme, in which asking of it. */
export type AnswerPlace = { readonly assessmentId: string; readonly seatId: string; readonly themeId: string; readonly round: number };

/** What is so when an answer arrives: everything the decision on it needs, and where it goes. */
export type Answering = Omit<AnswerSituation, "baseRevision"> & {
  readonly roundId: string | null;
  /** Null: none is stored, or what is was sealed. */
  readonly stored: StoredAnswer | null;
  /** Something is stored that this seat's present holder may replace and not see. */
  readonly isSealed: boolean;
};

/**
 * Reads what is so when an answer arrives, and holds its round until the transaction ends: a close waits for the answers
 * under way, and an answer for a close. One statement each, asked together, as a whole board answers at once.
 *
 * @returns null when the assessment has no such seat.
 */
export async function lockAnswering(tx: Sql, place: AnswerPlace, commandKey: string): Promise<Answering | null> {
  const { assessmentId, seatId, themeId, round: number } = place;
  // An update that changes nothing takes the row on both engines.
  const held = tx.$executeRaw`UPDATE "Round" SET "number" = "number" WHERE "assessmentId" = ${assessmentId} AND "themeId" = ${themeId} AND "number" = ${number}`;
  const read = tx.$queryRaw<readonly Row[]>`
    SELECT s."kind" AS "seatKind", s."leftOn", x."seatId" AS "recused", r."id" AS "roundId", r."state", c."revision" AS "taken",
      a."id" AS "answerId", a."kind", a."level", a."confidence", a."reason", a."isReasonPrintable", a."revision", a."isSealed"
    FROM "Seat" s
    LEFT JOIN "Recusal" x ON x."seatId" = s."id" AND x."themeId" = ${themeId}
    LEFT JOIN "Round" r ON r."assessmentId" = s."assessmentId" AND r."themeId" = ${themeId} AND r."number" = ${number}
    LEFT JOIN "AnswerCommand" c ON c."id" = ${commandKey}
    LEFT JOIN "Answer" a ON a."seatId" = s."id" AND a."roundId" = r."id"
    WHERE s."id" = ${seatId} AND s."assessmentId" = ${assessmentId}`;
  const [, [row]] = await Promise.all([held, read]);
  if (row === undefined) return null;
  const isSealed = Boolean(row.isSealed ?? false);
  const stored = isSealed ? null : toStored(row);
  return {
    seat: { kind: readOneOf(SEAT_KINDS, row.seatKind), leftOn: row.leftOn, isRecused: row.recused !== null },
    round: row.state === null ? null : readOneOf(ROUND_STATES, row.state),
    roundId: row.roundId,
    takenRevision: row.taken === null ? null : Number(row.taken),
    storedRevision: stored?.revision ?? null,
    stored,
    isSealed,
  };
}

/** As either engine gives it: whole numbers may come as bigint, truth as 0 and 1. */
type Row = {
  readonly seatKind: string;
  readonly leftOn: string | null;
  readonly recused: string | null;
  readonly roundId: string | null;
  readonly state: string | null;
  readonly taken: number | bigint | null;
  readonly answerId: string | null;
  readonly kind: string | null;
  readonly level: number | bigint | null;
  readonly confidence: string | null;
  readonly reason: string | null;
  readonly isReasonPrintable: boolean | number | bigint | null;
  readonly isSealed: boolean | number | bigint | null;
  readonly revision: number | bigint | null;
};

function toStored({ answerId, kind, level, confidence, reason, isReasonPrintable, revision }: Row): StoredAnswer | null {
  if (answerId === null || kind === null || revision === null) return null;
  return toAnswer({
    kind,
    level: level === null ? null : Number(level),
    confidence,
    reason,
    isReasonPrintable: Boolean(isReasonPrintable),
    revision: Number(revision),
  });
}
