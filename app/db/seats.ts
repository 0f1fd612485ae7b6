import { SEAT_KINDS, type Recusal, type Seat } from "../core/assessment/seat";
import type { PlannedSeat } from "../core/assessment/seat-plan";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";
import { shortestWay } from "./sql";

const COLUMNS = { id: true, title: true, kind: true, isExecutive: true, personId: true, leftOn: true } as const;

/** The seats on the board now, in the board's order. */
export async function listSeats(db: Queries, assessmentId: string): Promise<readonly Seat[]> {
  const rows = await db.seat.findMany({ where: { assessmentId, leftOn: null }, select: COLUMNS, orderBy: [{ position: "asc" }, { id: "asc" }] });
  return rows.map(toSeat);
}

/** The seat a person holds in an assessment; null when they hold none. */
export async function findSeatOfPerson(db: Queries, assessmentId: string, personId: string): Promise<Seat | null> {
  const row = await db.seat.findFirst({ where: { assessmentId, personId, leftOn: null }, select: COLUMNS, orderBy: [{ position: "asc" }, { id: "asc" }] });
  return row === null ? null : toSeat(row);
}

/** Who does not answer which theme. */
export async function listRecusals(db: Queries, assessmentId: string): Promise<readonly Recusal[]> {
  return shortestWay(db).$queryRaw<readonly Recusal[]>`
    SELECT x."seatId", x."themeId", x."reason" FROM "Recusal" x JOIN "Seat" s ON s."id" = x."seatId"
    WHERE s."assessmentId" = ${assessmentId} ORDER BY x."themeId", x."seatId"`;
}

/** Adds and changes seats, in the board's order. */
export async function saveSeats(tx: Transaction, assessmentId: string, seats: readonly PlannedSeat[], newId: () => string): Promise<void> {
  for (const [position, { id, ...record }] of seats.entries()) {
    const data = { ...record, position };
    if (id === null) await tx.seat.create({ data: { id: newId(), assessmentId, ...data } });
    else await tx.seat.update({ where: { id, assessmentId }, data });
  }
}

/** Removes a seat nobody has answered from. */
export async function removeSeat(tx: Transaction, seatId: string): Promise<void> {
  await tx.recusal.deleteMany({ where: { seatId } });
  await tx.seat.delete({ where: { id: seatId } });
}

/** Takes a seat off the board; its link opens nothing from now on. */
export async function leaveSeat(tx: Transaction, seatId: string, leftOn: string): Promise<void> {
  await tx.seat.update({ where: { id: seatId }, data: { leftOn, tokenHash: null } });
}

/** Takes the links of all seats away. */
export async function removeSeatLinks(tx: Transaction, assessmentId: string): Promise<void> {
  await tx.seat.updateMany({ where: { assessmentId }, data: { tokenHash: null } });
  await tx.seatSession.deleteMany({ where: { assessmentId } });
}

/** Records who does not answer a theme and why; a second record replaces the reason. */
export async function saveRecusal(tx: Transaction, { seatId, themeId, reason }: Recusal): Promise<void> {
  await tx.recusal.upsert({ where: { seatId_themeId: { seatId, themeId } }, create: { seatId, themeId, reason }, update: { reason } });
}

/** Takes a recusal back. */
export async function removeRecusal(tx: Transaction, seatId: string, themeId: string): Promise<void> {
  await tx.recusal.deleteMany({ where: { seatId, themeId } });
}

function toSeat(row: Omit<Seat, "kind"> & { readonly kind: string }): Seat {
  return { ...row, kind: readOneOf(SEAT_KINDS, row.kind) };
}
