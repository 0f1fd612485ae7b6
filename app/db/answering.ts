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
  /** The row that an edit replaces, as it stands; null: there is none. A sealed one this seat's present holder may replace and not see. */
  readonly row: { readonly revision: number; readonly isSealed: boolean } | null;
  readonly hasWorkshop: boolean;
  /** Whether it is noted how the seat takes part in the room. */
  readonly isNoted: boolean;
};

/**
 * Reads what is so when an answer arrives, in one statement, as a whole board answers at once. Nothing is held: what is written on
 * what is read here looks again (`writeAnswer`).
 *
 * @returns null when the assessment has no such seat.
 */
export async function readAnswering(db: Sql, place: AnswerPlace, commandKey: string): Promise<Answering | null> {
  const { assessmentId, seatId, themeId, round: number } = place;
  const [row] = await db.$queryRaw<readonly Row[]>`
    SELECT s."kind" AS "seatKind", s."leftOn", x."seatId" AS "recused", r."id" AS "roundId", r."state", c."revision" AS "taken", w."assessmentId" AS "workshop", p."how",
      a."id" AS "answerId", a."kind", a."level", a."confidence", a."reason", a."isReasonPrintable", a."revision", a."isSealed"
    FROM "Seat" s
    LEFT JOIN "Workshop" w ON w."assessmentId" = s."assessmentId"
    LEFT JOIN "WorkshopSeat" p ON p."seatId" = s."id"
    LEFT JOIN "Recusal" x ON x."seatId" = s."id" AND x."themeId" = ${themeId}
    LEFT JOIN "Round" r ON r."assessmentId" = s."assessmentId" AND r."themeId" = ${themeId} AND r."number" = ${number}
    LEFT JOIN "AnswerCommand" c ON c."id" = ${commandKey}
    LEFT JOIN "Answer" a ON a."seatId" = s."id" AND a."roundId" = r."id"
    WHERE s."id" = ${seatId} AND s."assessmentId" = ${assessmentId}`;
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
    row: row.revision === null ? null : { revision: Number(row.revision), isSealed },
    hasWorkshop: row.workshop !== null,
    isNoted: row.how !== null,
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
  readonly workshop: string | null;
  readonly how: string | null;
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
