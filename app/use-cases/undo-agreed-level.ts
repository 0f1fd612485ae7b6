import { standingLevel, undoneLevel } from "../core/assessment/agreed-level";
import { isBefore, mayAgree } from "../core/assessment/assessment-state";
import { accept, refuse, type Result } from "../core/result";
import { addUndo, readAgreedHistory } from "../db/agreed-levels";
import { decide } from "./decide";
import type { Actor, Tools } from "./tools";

type Refusal = "too-early" | "too-late" | "nothing-agreed" | "stale";

/** Takes the level that stands for a theme back: the one before it stands again, or none. The history keeps both. */
export async function undoAgreedLevel(
  { db, now, newId }: Tools,
  actor: Actor,
  { assessmentId, themeId }: { readonly assessmentId: string; readonly themeId: string },
  baseRevision: number,
): Promise<Result<{ readonly revision: number }, Refusal>> {
  return decide<{ readonly revision: number }, Refusal>(db, assessmentId, async (tx, { state }) => {
    if (!mayAgree(state)) return refuse(isBefore(state, "revealed") ? "too-early" : "too-late");
    const history = await readAgreedHistory(tx, assessmentId, themeId);
    const standing = standingLevel(history);
    if (standing.revision !== baseRevision) return refuse("stale");
    const undone = undoneLevel(history);
    if (undone === null) return refuse("nothing-agreed");
    const record = { assessmentId, themeId, revision: standing.revision + 1, recordedBy: actor.personId, recordedAt: now() };
    await addUndo(tx, { ...record, ...undone }, newId);
    return accept({ revision: record.revision });
  });
}
