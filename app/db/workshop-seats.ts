import { PRESENCES, type Presence } from "../core/workshop/workshop";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";

/** How each seat that has come takes part, by seat id. */
export async function readPresences(db: Queries, assessmentId: string): Promise<ReadonlyMap<string, Presence>> {
  const rows = await db.workshopSeat.findMany({ where: { assessmentId }, select: { seatId: true, how: true }, orderBy: { seatId: "asc" } });
  return new Map(rows.map(({ seatId, how }) => [seatId, readOneOf(PRESENCES, how)]));
}

/** Notes how a seat takes part; null: it has not come. */
export async function savePresence(tx: Transaction, assessmentId: string, seatId: string, how: Presence | null): Promise<void> {
  if (how === null) await tx.workshopSeat.deleteMany({ where: { seatId, assessmentId } });
  else await tx.workshopSeat.upsert({ where: { seatId }, create: { seatId, assessmentId, how }, update: { how } });
}

/** Notes that a seat has come on a device of its own, unless it is noted already. @returns whether it was not. */
export async function addPresence(tx: Transaction, assessmentId: string, seatId: string): Promise<boolean> {
  const known = await tx.workshopSeat.findUnique({ where: { seatId }, select: { seatId: true } });
  if (known !== null) return false;
  await tx.workshopSeat.create({ data: { seatId, assessmentId, how: "device" } });
  return true;
}
