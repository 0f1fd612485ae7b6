import { EVENT_KINDS, type EventKind } from "../core/workshop/event-kind";
import { readOneOf } from "./closed-list";
import type { Sql } from "./sql";

/**
 * Holds an assessment's workshop until the transaction ends, if there is one. Whoever holds more takes the assessment first, then
 * this, then rounds: held in one order, nobody waits for each other in a circle.
 * @returns how many there are: 1 or 0
 */
export function holdWorkshop(tx: Sql, assessmentId: string): Promise<number> {
  return tx.$executeRaw`UPDATE "Workshop" SET "version" = "version" WHERE "assessmentId" = ${assessmentId}`;
}

/**
 * Notes, with the change it stands for and in one transaction with it, that something happened in an assessment's workshop.
 * The workshop's row is the lock: numbers are given in the order of commits, so that a late commit is never skipped.
 * @returns whether there is a workshop; without one there are no events.
 */
export async function recordEvent(tx: Sql, assessmentId: string, kind: EventKind): Promise<boolean> {
  if ((await countOn(tx, assessmentId)) === 0) return false;
  await noteEvent(tx, assessmentId, kind);
  return true;
}

function countOn(tx: Sql, assessmentId: string): Promise<number> {
  return tx.$executeRaw`UPDATE "Workshop" SET "version" = "version" + 1 WHERE "assessmentId" = ${assessmentId}`;
}

function noteEvent(tx: Sql, assessmentId: string, kind: EventKind): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO "WorkshopEvent" ("assessmentId", "number", "kind")
    SELECT "assessmentId", "version", ${kind} FROM "Workshop" WHERE "assessmentId" = ${assessmentId}`;
}

/** The number of the newest event; null: there is no workshop. */
export async function readVersion(db: Sql, assessmentId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<readonly { readonly version: number }[]>`SELECT "version" FROM "Workshop" WHERE "assessmentId" = ${assessmentId}`;
  return row === undefined ? null : Number(row.version);
}

/** What has happened after an event, in order. */
export async function listEventsAfter(db: Sql, assessmentId: string, number: number): Promise<readonly { readonly number: number; readonly kind: EventKind }[]> {
  const rows = await db.$queryRaw<readonly { readonly number: number; readonly kind: string }[]>`
    SELECT "number", "kind" FROM "WorkshopEvent" WHERE "assessmentId" = ${assessmentId} AND "number" > ${number} ORDER BY "number"`;
  return rows.map((row) => ({ number: Number(row.number), kind: readOneOf(EVENT_KINDS, row.kind) }));
}
