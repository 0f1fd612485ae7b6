import { seatsThatAnswer } from "../core/assessment/seat";
import { isPresent } from "../core/workshop/quorum";
import type { SeatTurnout } from "../core/workshop/room-progress";
import type { Queries } from "./database";
import { listRounds } from "./rounds";
import { listRecusals, listSeats } from "./seats";
import { readPresences } from "./workshop-seats";

/**
 * How many of the rounds not yet revealed each seat in the room answers and has answered, in the board's order. What was
 * answered is not read. A seat on paper has answered when the batch of ballots is keyed.
 */
export async function readTurnout(db: Queries, assessmentId: string): Promise<readonly SeatTurnout[]> {
  const [rounds, seats, recusals, presences, given, ballots] = await Promise.all([
    listRounds(db, assessmentId),
    listSeats(db, assessmentId),
    listRecusals(db, assessmentId),
    readPresences(db, assessmentId),
    db.$queryRaw<readonly { readonly seatId: string; readonly count: number | bigint }[]>`
      SELECT a."seatId", COUNT(*) AS "count" FROM "Answer" a JOIN "Round" r ON r."id" = a."roundId"
      WHERE r."assessmentId" = ${assessmentId} AND r."state" <> 'revealed' GROUP BY a."seatId"`,
    db.paperBallot.findFirst({ where: { round: { assessmentId } }, select: { id: true } }),
  ]);
  const counts = new Map(given.map(({ seatId, count }) => [seatId, Number(count)]));
  const hidden = rounds.filter(({ state }) => state !== "revealed");
  const inRoom = seats.filter(({ id }) => isPresent(presences.get(id)));
  const toAnswer = new Map<string, number>();
  for (const { themeId } of hidden) {
    for (const { id } of seatsThatAnswer(inRoom, recusals, themeId)) toAnswer.set(id, (toAnswer.get(id) ?? 0) + 1);
  }
  // Ballots are gone at the close; between the close and the reveal a seat on paper stays as it was counted: through.
  const isKeyed = ballots !== null || hidden.every(({ state }) => state === "closed");
  return inRoom.map(({ id }) => {
    const asked = toAnswer.get(id) ?? 0;
    const answered = presences.get(id) === "paper" ? (isKeyed ? asked : 0) : (counts.get(id) ?? 0);
    return { seatId: id, toAnswer: asked, answered };
  });
}
