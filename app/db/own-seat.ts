import { SEAT_KINDS, type Seat } from "../core/assessment/seat";
import { PRESENCES, type Presence } from "../core/workshop/workshop";
import { readOneOf } from "./closed-list";
import type { Sql } from "./sql";

/** A seat and how it takes part in the room; `presence` null: it has not come. */
export type OwnSeat = { readonly seat: Seat; readonly presence: Presence | null };

/** A person's seat on the board now; null: they hold none. */
export async function findOwnSeat(db: Sql, assessmentId: string, personId: string): Promise<OwnSeat | null> {
  const [row] = await db.$queryRaw<readonly OwnSeatRow[]>`
    SELECT s."id", s."title", s."kind", s."isExecutive", s."personId", w."how" FROM "Seat" s
    LEFT JOIN "WorkshopSeat" w ON w."seatId" = s."id" AND w."assessmentId" = s."assessmentId"
    WHERE s."assessmentId" = ${assessmentId} AND s."leftOn" IS NULL AND s."personId" = ${personId}
    ORDER BY s."position", s."id" LIMIT 1`;
  return row === undefined ? null : toOwnSeat(row);
}

/** As either engine gives it. */
export type OwnSeatRow = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly isExecutive: boolean | number;
  readonly personId: string | null;
  readonly how: string | null;
};

export function toOwnSeat({ id, title, kind, isExecutive, personId, how }: OwnSeatRow): OwnSeat {
  return { seat: { id, title, kind: readOneOf(SEAT_KINDS, kind), isExecutive: Boolean(isExecutive), personId, leftOn: null }, presence: how === null ? null : readOneOf(PRESENCES, how) };
}
