import { SEAT_KINDS, type Seat } from "../core/assessment/seat";
import { PRESENCES, type Presence } from "../core/workshop/workshop";
import { readOneOf } from "./closed-list";
import type { Sql } from "./sql";

/** By what a seat is known as somebody's own: what their browser holds, or who they are. */
export type Owner = { readonly seatId: string } | { readonly personId: string };

/** Somebody's seat on the board now, and how it takes part in the room; null: they hold none. `presence` null: it has not come. */
export async function findOwnSeat(db: Sql, assessmentId: string, owner: Owner): Promise<{ readonly seat: Seat; readonly presence: Presence | null } | null> {
  const [seatId, personId] = "seatId" in owner ? [owner.seatId, null] : [null, owner.personId];
  const [row] = await db.$queryRaw<readonly Row[]>`
    SELECT s."id", s."title", s."kind", s."isExecutive", s."personId", w."how" FROM "Seat" s
    LEFT JOIN "WorkshopSeat" w ON w."seatId" = s."id" AND w."assessmentId" = s."assessmentId"
    WHERE s."assessmentId" = ${assessmentId} AND s."leftOn" IS NULL AND (s."id" = ${seatId} OR s."personId" = ${personId})
    ORDER BY s."position", s."id" LIMIT 1`;
  if (row === undefined) return null;
  const { how, kind, isExecutive, ...seat } = row;
  return { seat: { ...seat, kind: readOneOf(SEAT_KINDS, kind), isExecutive: Boolean(isExecutive), leftOn: null }, presence: how === null ? null : readOneOf(PRESENCES, how) };
}

type Row = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly isExecutive: boolean | number;
  readonly personId: string | null;
  readonly how: string | null;
};
