import { SEAT_KINDS, seatsThatAnswer } from "../core/assessment/seat";
import { isPresent } from "../core/workshop/quorum";
import type { SeatTurnout } from "../core/workshop/room-progress";
import { PRESENCES } from "../core/workshop/workshop";
import { readOneOf } from "./closed-list";
import { ROUND_STATES } from "./rounds";
import type { Sql } from "./sql";

/**
 * How many of the rounds not yet revealed each seat in the room answers and has answered, in the board's order. What was
 * answered is not read. A seat on paper has answered when the batch of ballots is keyed. Five statements, whatever the board's
 * size, asked together: it is asked for each count.
 */
export async function readTurnout(db: Sql, assessmentId: string): Promise<readonly SeatTurnout[]> {
  const [seats, given, rounds, recusals, ballots] = await Promise.all([
    listComers(db, assessmentId),
    countGiven(db, assessmentId),
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
  return inRoom.map(({ id, how }) => {
    const asked = toAnswer.get(id) ?? 0;
    return { seatId: id, toAnswer: asked, answered: how === "paper" ? (isKeyed ? asked : 0) : (given.get(id) ?? 0) };
  });
}

/** The seats that have come or sent apologies. */
async function listComers(db: Sql, assessmentId: string) {
  const rows = await db.$queryRaw<readonly { readonly id: string; readonly kind: string; readonly how: string }[]>`
    SELECT s."id", s."kind", w."how" FROM "Seat" s JOIN "WorkshopSeat" w ON w."seatId" = s."id"
    WHERE s."assessmentId" = ${assessmentId} AND s."leftOn" IS NULL
    ORDER BY s."position", s."id"`;
  return rows.map(({ id, kind, how }) => ({ id, kind: readOneOf(SEAT_KINDS, kind), leftOn: null, how: readOneOf(PRESENCES, how) }));
}

/**
 * How many of the rounds not yet revealed each seat has answered, by its id; a seat that has answered none is not there. Not joined
 * to the seats: on tables it knows little of, PostgreSQL counts anew for each of them.
 */
async function countGiven(db: Sql, assessmentId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<readonly { readonly seatId: string; readonly given: number | bigint | string }[]>`
    SELECT a."seatId", COUNT(*) AS "given" FROM "Round" r JOIN "Answer" a ON a."roundId" = r."id"
    WHERE r."assessmentId" = ${assessmentId} AND r."state" <> 'revealed' GROUP BY a."seatId"`;
  return new Map(rows.map(({ seatId, given }) => [seatId, Number(given)]));
}
