import { EVENT_KINDS, type EventKind } from "../core/workshop/event-kind";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";

/**
 * Notes, with the change it stands for and in one transaction with it, that something happened in an assessment's workshop.
 * The workshop's row is the lock: numbers are given in the order of commits, so that a late commit is never skipped.
 * @returns whether there is a workshop; without one there are no events.
 */
export async function recordEvent(tx: Transaction, assessmentId: string, kind: EventKind): Promise<boolean> {
  const counted = await tx.$executeRaw`UPDATE "Workshop" SET "version" = "version" + 1 WHERE "assessmentId" = ${assessmentId}`;
  if (counted === 0) return false;
  await tx.$executeRaw`
    INSERT INTO "WorkshopEvent" ("assessmentId", "number", "kind")
    SELECT "assessmentId", "version", ${kind} FROM "Workshop" WHERE "assessmentId" = ${assessmentId}`;
  return true;
}

/** The number of the newest event; null: there is no workshop. */
export async function readVersion(db: Queries, assessmentId: string): Promise<number | null> {
  const row = await db.workshop.findUnique({ where: { assessmentId }, select: { version: true } });
  return row?.version ?? null;
}

/** What has happened after an event, in order. */
export async function listEventsAfter(db: Queries, assessmentId: string, number: number): Promise<readonly { readonly number: number; readonly kind: EventKind }[]> {
  const rows = await db.workshopEvent.findMany({ where: { assessmentId, number: { gt: number } }, select: { number: true, kind: true }, orderBy: { number: "asc" } });
  return rows.map((row) => ({ number: row.number, kind: readOneOf(EVENT_KINDS, row.kind) }));
}
