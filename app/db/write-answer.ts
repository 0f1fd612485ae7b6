import type { StoredAnswer } from "../core/assessment/answer-form";
import { toColumns } from "./answers";
import type { AnswerPlace, Answering } from "./answering";
import type { Sql } from "./sql";

export type AnswerWrite = {
  readonly place: Pick<AnswerPlace, "assessmentId" | "seatId" | "themeId">;
  readonly roundId: string;
  readonly commandKey: string;
  readonly answer: StoredAnswer;
  /** On what it was decided: only while that is so is anything written. */
  readonly on: Pick<Answering, "seat" | "round" | "row" | "isNoted">;
};

/**
 * Asks the statements that store an answer which was accepted, and that this write of it was taken. They hold its
 * round: a close waits for the answers under way, and an answer for a close. If by then anything is not as it was when the answer
 * was accepted, none of them does anything. The transaction holds the workshop before.
 *
 * @param freshId of a first answer, new for each try; an edit keeps the id it has.
 * @returns what they come to, last of all how many rows the answer is: 1 when it is stored, 0 when nothing is.
 */
export function writeAnswer(tx: Sql, write: AnswerWrite, freshId: string): readonly Promise<number>[] {
  // An update that changes nothing takes the row on both engines.
  const held = tx.$executeRaw`UPDATE "Round" SET "number" = "number" WHERE "id" = ${write.roundId}`;
  return [held, ...(write.on.row === null ? addAnswer(tx, write, freshId) : editAnswer(tx, write, write.on.row))];
}

function addAnswer(tx: Sql, { place, roundId, commandKey, answer, on }: AnswerWrite, freshId: string): readonly Promise<number>[] {
  const { assessmentId, seatId, themeId } = place;
  const { kind, level, confidence, reason, isReasonPrintable, revision } = toColumns(answer);
  const added = tx.$executeRaw`
    INSERT INTO "Answer" ("id", "seatId", "roundId", "kind", "level", "confidence", "reason", "isReasonPrintable", "revision", "isSealed")
    SELECT ${freshId}, s."id", r."id", ${kind}, ${level}, ${confidence}, ${reason}, ${isReasonPrintable}, ${revision}, ${false}
    FROM "Seat" s JOIN "Round" r ON r."assessmentId" = s."assessmentId"
    WHERE s."id" = ${seatId} AND s."kind" = ${on.seat.kind} AND s."leftOn" IS NULL AND r."id" = ${roundId} AND r."state" = ${on.round}
      AND NOT EXISTS (SELECT 1 FROM "Recusal" x WHERE x."seatId" = s."id" AND x."themeId" = ${themeId})
      AND NOT EXISTS (SELECT 1 FROM "Answer" a WHERE a."seatId" = s."id" AND a."roundId" = r."id")`;
  // What was noted and is taken back meanwhile is as if it were taken back afterwards.
  const come = on.isNoted
    ? []
    : [
        tx.$executeRaw`
          INSERT INTO "WorkshopSeat" ("seatId", "assessmentId", "how")
          SELECT a."seatId", w."assessmentId", 'device' FROM "Workshop" w JOIN "Answer" a ON a."id" = ${freshId}
          WHERE w."assessmentId" = ${assessmentId} AND w."stage" IN ('joining', 'practice', 'answering')
          ON CONFLICT DO NOTHING`,
      ];
  // The fresh id is there if this very statement has put it there.
  return [
    tx.$executeRaw`INSERT INTO "AnswerCommand" ("id", "roundId", "revision") SELECT ${commandKey}, "roundId", "revision" FROM "Answer" WHERE "id" = ${freshId}`,
    // An edit is silent: nobody is told that somebody changed their mind. A first answer is counted, and its seat has come.
    tx.$executeRaw`UPDATE "Workshop" SET "version" = "version" + 1 WHERE "assessmentId" = ${assessmentId} AND EXISTS (SELECT 1 FROM "Answer" WHERE "id" = ${freshId})`,
    tx.$executeRaw`
      INSERT INTO "WorkshopEvent" ("assessmentId", "number", "kind")
      SELECT w."assessmentId", w."version", 'answered' FROM "Workshop" w JOIN "Answer" a ON a."id" = ${freshId} WHERE w."assessmentId" = ${assessmentId}`,
    ...come,
    added,
  ];
}

function editAnswer(tx: Sql, { place, roundId, commandKey, answer, on }: AnswerWrite, row: NonNullable<Answering["row"]>): readonly Promise<number>[] {
  const { seatId, themeId } = place;
  const { kind, level, confidence, reason, isReasonPrintable, revision } = toColumns(answer);
  return [
    tx.$executeRaw`
      INSERT INTO "AnswerCommand" ("id", "roundId", "revision")
      SELECT ${commandKey}, r."id", ${revision}
      FROM "Seat" s JOIN "Round" r ON r."assessmentId" = s."assessmentId" JOIN "Answer" a ON a."seatId" = s."id" AND a."roundId" = r."id"
      WHERE s."id" = ${seatId} AND s."kind" = ${on.seat.kind} AND s."leftOn" IS NULL AND r."id" = ${roundId} AND r."state" = ${on.round}
        AND NOT EXISTS (SELECT 1 FROM "Recusal" x WHERE x."seatId" = s."id" AND x."themeId" = ${themeId})
        AND a."revision" = ${row.revision} AND a."isSealed" = ${row.isSealed}`,
    tx.$executeRaw`
      UPDATE "Answer" SET "kind" = ${kind}, "level" = ${level}, "confidence" = ${confidence}, "reason" = ${reason},
        "isReasonPrintable" = ${isReasonPrintable}, "revision" = ${revision}, "isSealed" = ${false}
      WHERE "seatId" = ${seatId} AND "roundId" = ${roundId} AND "revision" = ${row.revision} AND "isSealed" = ${row.isSealed}
        AND EXISTS (SELECT 1 FROM "AnswerCommand" c WHERE c."id" = ${commandKey})`,
  ];
}
