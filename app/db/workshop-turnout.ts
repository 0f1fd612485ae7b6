import { SEAT_KINDS, seatsThatAnswer } from "../core/assessment/seat";
import { isPresent } from "../core/workshop/quorum";
import type { SeatTurnout } from "../core/workshop/room-progress";
import { PRESENCES } from "../core/workshop/workshop";
import { readOneOf } from "./closed-list";
import { ROUND_STATES } from "./rounds";
import type { Sql } from "./sql";

/**
 * How many of the rounds not yet revealed each seat in the room answers and has answered, in the board's order. What was
 * answered is not read. A seat on paper has answered when the batch of ballots is keyed. Four statements, whatever the board's
 * size: it is asked for each count.
 */
export async function readTurnout(db: Sql, assessmentId: string): Promise<readonly SeatTurnout[]> {
  const [seats, rounds, recusals, ballots] = await Promise.all([
    listComers(db, assessmentId),
    db.$queryRaw<readonly { readonly themeId: string; readonly state: string }[]>`
      SELECT "themeId", "state" FROM "Round" WHERE "assessmentId" = ${assessmentId} AND "state" <> 'revealed'`,
    db.$queryRaw<readonly { readonly seatId: string; readonly themeId: string; readonly reason: string }[]>`
      SELECT x."seatId", x."themeId", x."reason" FROM "Seat" s JOIN "Recusal" x ON x."seatId" = s."id" WHERE s."assessmentId" = ${assessmentId}`,
    db.$queryRaw<readonly unknown[]>`
      SELECT b."id" FROM "Round" r JOIN "PaperBallot" b ON b."roundId" = r."id" WHERE r."assessmentId" = ${assessmentId} LIMIT 1`,
  ]);
  const inRoom = seats.filter(({ how }) => isPresent(how));
  const toAnswer = new Map<string, number>();
  for (const { themeId } of rounds) {
    for (const { id } of seatsThatAnswer(inRoom, recusals, themeId)) toAnswer.set(id, (toAnswer.get(id) ?? 0) + 1);
  }
  // Ballots are gone at the close; between the close and the reveal a seat on paper stays as it was counted: through.
  const isKeyed = ballots.length > 0 || rounds.every(({ state }) => readOneOf(ROUND_STATES, state) === "closed");
  return inRoom.map(({ id, how, given }) => {
    const asked = toAnswer.get(id) ?? 0;
    return { seatId: id, toAnswer: asked, answered: how === "paper" ? (isKeyed ? asked : 0) : given };
  });
}

/** The seats that have come or sent apologies, and how many of the rounds not yet revealed each has answered. */
async function listComers(db: Sql, assessmentId: string) {
  const rows = await db.$queryRaw<readonly { readonly id: string; readonly kind: string; readonly how: string; readonly given: number | bigint | string | null }[]>`
    SELECT s."id", s."kind", w."how", g."given" FROM "Seat" s
    JOIN "WorkshopSeat" w ON w."seatId" = s."id"
    LEFT JOIN (
      SELECT a."seatId", COUNT(*) AS "given" FROM "Round" r JOIN "Answer" a ON a."roundId" = r."id"
      WHERE r."assessmentId" = ${assessmentId} AND r."state" <> 'revealed' GROUP BY a."seatId"
    ) g ON g."seatId" = s."id"
    WHERE s."assessmentId" = ${assessmentId} AND s."leftOn" IS NULL
    ORDER BY s."position", s."id"`;
  return rows.map(({ id, kind, how, given }) => ({ id, kind: readOneOf(SEAT_KINDS, kind), leftOn: null, how: readOneOf(PRESENCES, how), given: Number(given ?? 0) }));
}
