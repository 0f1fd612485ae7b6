import { CAPTURE_KINDS, CHANGE_KINDS, type Capture } from "../core/workshop/workshop";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";

/** What the room noted, in the order it was noted. */
export async function listCaptures(db: Queries, assessmentId: string): Promise<readonly Capture[]> {
  const rows = await db.workshopCapture.findMany({ where: { assessmentId }, orderBy: [{ position: "asc" }, { id: "asc" }] });
  return rows.map(({ id, kind, themeId, text, owner, dueOn, measure, changeOf }) => ({
    id,
    kind: readOneOf(CAPTURE_KINDS, kind),
    themeId,
    text,
    owner,
    dueOn,
    measure,
    changeOf: changeOf === null ? null : readOneOf(CHANGE_KINDS, changeOf),
  }));
}

/** Adds what the room noted, at the end. A repeat of the same id adds nothing. */
export async function addCapture(tx: Transaction, assessmentId: string, capture: Capture): Promise<void> {
  if ((await tx.workshopCapture.findUnique({ where: { id: capture.id }, select: { id: true } })) !== null) return;
  const position = await tx.workshopCapture.count({ where: { assessmentId } });
  await tx.workshopCapture.create({ data: { ...capture, assessmentId, position } });
}

/** Takes something that was noted back. */
export async function removeCapture(tx: Transaction, assessmentId: string, id: string): Promise<void> {
  await tx.workshopCapture.deleteMany({ where: { id, assessmentId } });
}
