import { seatsThatAnswer } from "../core/assessment/seat";
import { facilitatorProgressOf, progressOf, type FacilitatorProgress, type Progress, type SeatProgress } from "../core/disclosure/progress";
import type { Queries } from "./database";
import { listRounds, type RoundRecord } from "./rounds";
import { listRecusals, listSeats } from "./seats";

/** "Answered k of n" for a round. */
export type RoundProgress = Pick<RoundRecord, "themeId" | "number" | "state"> & Progress;

/** How far each round of an assessment has come, any kind of answer alike: all that a lead or a member is told. */
export async function readProgress(db: Queries, assessmentId: string): Promise<readonly RoundProgress[]> {
  const rounds = await readSeatProgress(db, assessmentId);
  return rounds.map(({ round: { themeId, number, state }, seats }) => ({ themeId, number, state, ...progressOf(seats) }));
}

/** As `readProgress`, with the seats still to answer: for the facilitator alone. */
export async function readFacilitatorProgress(
  db: Queries,
  assessmentId: string,
): Promise<readonly (Pick<RoundRecord, "themeId" | "number" | "state"> & FacilitatorProgress)[]> {
  const rounds = await readSeatProgress(db, assessmentId);
  return rounds.map(({ round: { themeId, number, state }, seats }) => ({ themeId, number, state, ...facilitatorProgressOf(seats) }));
}

/** Who has answered each round with anything at all, in the board's order. What was answered is not read. */
async function readSeatProgress(
  db: Queries,
  assessmentId: string,
): Promise<readonly { readonly round: RoundRecord; readonly seats: readonly SeatProgress[] }[]> {
  const [rounds, seats, recusals, given] = await Promise.all([
    listRounds(db, assessmentId),
    listSeats(db, assessmentId),
    listRecusals(db, assessmentId),
    db.answer.findMany({ where: { round: { assessmentId } }, select: { roundId: true, seatId: true } }),
  ]);
  const answered = new Set(given.map(({ roundId, seatId }) => `${roundId} ${seatId}`));
  return rounds.map((round) => ({
    round,
    seats: seatsThatAnswer(seats, recusals, round.themeId).map(({ id }) => ({ seatId: id, hasAnswered: answered.has(`${round.id} ${id}`) })),
  }));
}

/** How many answers of any kind an assessment holds. */
export function countGiven(db: Queries, assessmentId: string): Promise<number> {
  return db.answer.count({ where: { round: { assessmentId }, seat: { leftOn: null } } });
}
