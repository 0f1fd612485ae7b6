import type { Queries } from "./database";

export type SeatEmail = { readonly seatId: string; readonly email: string };

/** Where the holders of seats that answer can be written to; seats without an account and disabled accounts are left out. */
export async function listSeatEmails(db: Queries, assessmentId: string): Promise<readonly SeatEmail[]> {
  const seats = await db.seat.findMany({
    where: { assessmentId, leftOn: null, kind: { not: "observer" }, person: { disabledAt: null } },
    select: { id: true, person: { select: { email: true } } },
    orderBy: { id: "asc" },
  });
  return seats.flatMap(({ id, person }) => (person === null ? [] : [{ seatId: id, email: person.email }]));
}
