import { SEAT_KINDS, seatsThatAnswer, type SeatKind } from "../core/assessment/seat";
import { isPresent } from "../core/workshop/quorum";
import type { SeatTurnout } from "../core/workshop/room-progress";
import { PRESENCES, WORKSHOP_STAGES, type Presence, type WorkshopStage } from "../core/workshop/workshop";
import { readOneOf } from "./closed-list";
import { ROUND_STATES } from "./rounds";
import type { Sql } from "./sql";

/** A workshop's stage, and how far each seat in its room has come. */
type Standing = { readonly stage: WorkshopStage; readonly turnout: readonly SeatTurnout[] };

/** How far each seat in the room has come, in the board's order, as in `readStanding`; without a workshop nobody is in a room. */
export async function readTurnout(db: Sql, assessmentId: string): Promise<readonly SeatTurnout[]> {
  return (await readStanding(db, assessmentId))?.turnout ?? [];
}

/**
 * How many of the rounds not yet revealed each seat in the room answers and has answered, in the board's order. What was
 * answered is not read. A seat on paper has answered when the batch of ballots is keyed. Three statements, whatever the board's
 * size, asked together: it is asked for each count.
 * @returns null when there is no workshop
 */
export async function readStanding(db: Sql, assessmentId: string): Promise<Standing | null> {
  const [seats, given, rounds] = await Promise.all([listComers(db, assessmentId), countGiven(db, assessmentId), listRounds(db, assessmentId)]);
  const [workshop] = rounds;
  if (workshop === undefined) return null;
  const unrevealed = rounds.flatMap(({ themeId, state, hasBallots }) => (themeId === null || state === null ? [] : [{ themeId, state: readOneOf(ROUND_STATES, state), hasBallots: Boolean(hasBallots) }]));
  const inRoom = seats.filter(({ how }) => isPresent(how));
  const recusals = inRoom.flatMap(({ id, recusedFrom }) => recusedFrom.map((themeId) => ({ seatId: id, themeId })));
  const toAnswer = new Map<string, number>();
  for (const { themeId } of unrevealed) {
    for (const { id } of seatsThatAnswer(inRoom, recusals, themeId)) toAnswer.set(id, (toAnswer.get(id) ?? 0) + 1);
  }
  // Ballots are gone at the close; between the close and the reveal a seat on paper stays as it was counted: through.
  const isKeyed = unrevealed.some(({ hasBallots }) => hasBallots) || unrevealed.every(({ state }) => state === "closed");
  const turnout = inRoom.map(({ id, how }) => {
    const asked = toAnswer.get(id) ?? 0;
    return { seatId: id, toAnswer: asked, answered: how === "paper" ? (isKeyed ? asked : 0) : (given.get(id) ?? 0) };
  });
  return { stage: readOneOf(WORKSHOP_STAGES, workshop.stage), turnout };
}

/** The workshop's stage beside each of its rounds not yet revealed; without any such round once, beside nothing. */
function listRounds(db: Sql, assessmentId: string) {
  return db.$queryRaw<readonly { readonly stage: string; readonly themeId: string | null; readonly state: string | null; readonly hasBallots: boolean | number | bigint }[]>`
    SELECT w."stage", r."themeId", r."state", EXISTS (SELECT 1 FROM "PaperBallot" b WHERE b."roundId" = r."id") AS "hasBallots"
    FROM "Workshop" w LEFT JOIN "Round" r ON r."assessmentId" = w."assessmentId" AND r."state" <> 'revealed'
    WHERE w."assessmentId" = ${assessmentId}`;
}

type Comer = { readonly id: string; readonly kind: SeatKind; readonly leftOn: null; readonly how: Presence; readonly recusedFrom: readonly string[] };

/** The seats that have come or sent apologies, each with the themes it is recused from. */
async function listComers(db: Sql, assessmentId: string): Promise<readonly Comer[]> {
  const rows = await db.$queryRaw<readonly { readonly id: string; readonly kind: string; readonly how: string; readonly recusedFrom: string | null }[]>`
    SELECT s."id", s."kind", w."how", x."themeId" AS "recusedFrom" FROM "Seat" s JOIN "WorkshopSeat" w ON w."seatId" = s."id"
    LEFT JOIN "Recusal" x ON x."seatId" = s."id"
    WHERE s."assessmentId" = ${assessmentId} AND s."leftOn" IS NULL
    ORDER BY s."position", s."id"`;
  const seats = new Map<string, Omit<Comer, "recusedFrom"> & { readonly recusedFrom: string[] }>();
  for (const { id, kind, how, recusedFrom } of rows) {
    const seat = seats.get(id) ?? { id, kind: readOneOf(SEAT_KINDS, kind), leftOn: null, how: readOneOf(PRESENCES, how), recusedFrom: [] };
    if (recusedFrom !== null) seat.recusedFrom.push(recusedFrom);
    seats.set(id, seat);
  }
  return [...seats.values()];
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
