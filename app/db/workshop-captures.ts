import { CHANGE_KINDS } from "../core/charts/balance";
import { CAPTURE_KINDS, type Capture } from "../core/workshop/workshop";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";
import type { WorkshopCaptureModel as Row } from "./generated/sqlite/models/WorkshopCapture";

/** What the room noted, in the order it was noted. */
export async function listCaptures(db: Queries, assessmentId: string): Promise<readonly Capture[]> {
  const rows = await db.workshopCapture.findMany({ where: { assessmentId }, orderBy: [{ position: "asc" }, { id: "asc" }] });
  return rows.map(toCapture);
}

/** One of the things the room noted; null: there is none with this id. */
export async function findCapture(db: Queries, assessmentId: string, id: string): Promise<Capture | null> {
  const row = await db.workshopCapture.findFirst({ where: { id, assessmentId } });
  return row === null ? null : toCapture(row);
}

/** Adds what the room noted, at the end. */
export async function addCapture(tx: Transaction, assessmentId: string, capture: Capture): Promise<void> {
  const last = await tx.workshopCapture.findFirst({ where: { assessmentId }, select: { position: true }, orderBy: { position: "desc" } });
  await tx.workshopCapture.create({ data: { ...capture, assessmentId, position: (last?.position ?? -1) + 1 } });
}

/** Takes something that was noted back. */
export async function removeCapture(tx: Transaction, assessmentId: string, id: string): Promise<void> {
  await tx.workshopCapture.deleteMany({ where: { id, assessmentId } });
}

function toCapture({ id, kind, themeId, text, owner, dueOn, measure, changeOf, actionId }: Row): Capture {
  return { id, kind: readOneOf(CAPTURE_KINDS, kind), themeId, text, owner, dueOn, measure, changeOf: changeOf === null ? null : readOneOf(CHANGE_KINDS, changeOf), actionId };
}
