import type { Queries, Transaction } from "./database";
import { toOwnSeat, type OwnSeat, type OwnSeatRow } from "./own-seat";
import type { Sql } from "./sql";

/** A browser that may answer for a seat; seatId null: it waits to be given one. */
export type SeatSession = { readonly id: string; readonly assessmentId: string; readonly seatId: string | null; readonly label: string | null };

const COLUMNS = { id: true, assessmentId: true, seatId: true, label: true } as const;

/** The session a browser shows, for one assessment; null: none, or it has run out. */
export async function findSeatSession(db: Sql, id: string, assessmentId: string, now: Date): Promise<SeatSession | null> {
  const [row] = await db.$queryRaw<readonly SeatSession[]>`
    SELECT "id", "assessmentId", "seatId", "label" FROM "SeatSession"
    WHERE "id" = ${id} AND "assessmentId" = ${assessmentId} AND "sentAwayAt" IS NULL AND "expiresAt" > ${now}`;
  return row ?? null;
}

/** The session a browser shows, as above, with its seat and how that takes part, in one statement, as a whole room asks at once. Seat null: it waits, or its seat has left the board. */
export async function findSessionSeat(db: Sql, id: string, assessmentId: string, now: Date): Promise<{ readonly isSeated: boolean; readonly own: OwnSeat | null } | null> {
  const [row] = await db.$queryRaw<readonly (OwnSeatRow & { readonly seatId: string | null; readonly id: string | null })[]>`
    SELECT x."seatId", s."id", s."title", s."kind", s."isExecutive", s."personId", w."how" FROM "SeatSession" x
    LEFT JOIN "Seat" s ON s."id" = x."seatId" AND s."assessmentId" = x."assessmentId" AND s."leftOn" IS NULL
    LEFT JOIN "WorkshopSeat" w ON w."seatId" = s."id" AND w."assessmentId" = s."assessmentId"
    WHERE x."id" = ${id} AND x."assessmentId" = ${assessmentId} AND x."sentAwayAt" IS NULL AND x."expiresAt" > ${now}`;
  if (row === undefined) return null;
  const { seatId, ...seat } = row;
  return { isSeated: seatId !== null, own: seat.id === null ? null : toOwnSeat(seat) };
}

/** Removes what no longer holds, and browsers that were sent away long enough ago to have been told. */
export async function removeExpiredSeatSessions(db: Queries, now: Date): Promise<void> {
  await db.seatSession.deleteMany({ where: { expiresAt: { lte: now } } });
}

/** Begins a session. */
export async function addSeatSession(tx: Transaction, session: SeatSession & { readonly expiresAt: Date }): Promise<void> {
  await tx.seatSession.create({ data: session });
}

/** Phones that wait to be given a seat, by their label. */
export async function listWaiting(db: Queries, assessmentId: string, now: Date): Promise<readonly SeatSession[]> {
  return db.seatSession.findMany({ where: { assessmentId, seatId: null, expiresAt: { gt: now } }, select: COLUMNS, orderBy: [{ label: "asc" }, { id: "asc" }] });
}

/** Gives a waiting phone a seat. @returns whether it still waited. */
export async function seatWaiting(tx: Transaction, id: string, assessmentId: string, seatId: string): Promise<boolean> {
  const { count } = await tx.seatSession.updateMany({ where: { id, assessmentId, seatId: null }, data: { seatId } });
  return count > 0;
}

/** Lets a browser wait again: the shared tablet is handed on. */
export async function unseatSession(tx: Transaction, id: string, label: string): Promise<void> {
  await tx.seatSession.updateMany({ where: { id }, data: { seatId: null, label } });
}

/** Sends every browser of a seat away: it opens nothing from now on, and is told why when it comes back. */
export async function sendSeatSessionsAway(tx: Transaction, seatId: string, at: Date): Promise<void> {
  await tx.seatSession.updateMany({ where: { seatId, sentAwayAt: null }, data: { sentAwayAt: at } });
}

/** The seat that a browser was sent away from; null: it was not. */
export async function findSentAwayFrom(db: Sql, id: string, assessmentId: string, now: Date): Promise<string | null> {
  const [row] = await db.$queryRaw<readonly { readonly seatId: string | null }[]>`
    SELECT "seatId" FROM "SeatSession"
    WHERE "id" = ${id} AND "assessmentId" = ${assessmentId} AND "sentAwayAt" IS NOT NULL AND "expiresAt" > ${now}`;
  return row?.seatId ?? null;
}

/** Which of an assessment's sessions still hold: all that a stream needs to know before it is told more. */
export async function listHolding(db: Sql, assessmentId: string, now: Date): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<readonly { readonly id: string }[]>`
    SELECT x."id" FROM "SeatSession" x LEFT JOIN "Seat" s ON s."id" = x."seatId"
    WHERE x."assessmentId" = ${assessmentId} AND x."sentAwayAt" IS NULL AND x."expiresAt" > ${now} AND s."leftOn" IS NULL`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * Seats that no browser holds and nobody has answered from: those a code may lead to. One that a tablet was handed on from is
 * among them again once nothing it answered is in an open round, so that the tablet can come back for the next.
 */
export async function listEmptySeats(db: Queries, assessmentId: string): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return db.seat.findMany({
    where: { assessmentId, leftOn: null, kind: { not: "observer" }, OR: [{ answers: { none: {} } }, { presence: { how: "tablet" }, answers: { none: { round: { state: "open" } } } }], sessions: { none: { sentAwayAt: null } } },
    select: { id: true, title: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}
