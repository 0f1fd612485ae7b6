import { standingLevel, undoneLevel } from "../core/assessment/agreed-level";
import { isBefore, mayAgree } from "../core/assessment/assessment-state";
import { accept, refuse, type Result } from "../core/result";
import { addUndo, readAgreedHistory } from "../db/agreed-levels";
import { decide } from "./decide";
import { ofTheme } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Refusal = "too-early" | "too-late" | "nothing-agreed" | "stale";

/** Takes the level that stands for a theme back: the one before it stands again, or none. The history keeps both. */
export async function undoAgreedLevel(
  tools: Tools,
  actor: Actor,
  { assessmentId, themeId }: { readonly assessmentId: string; readonly themeId: string },
  baseRevision: number,
): Promise<Result<{ readonly revision: number }, Refusal>> {
  const { db, now, newId } = tools;
  return decide<{ readonly revision: number }, Refusal>(db, assessmentId, async (tx, { state, trust }) => {
    if (!mayAgree(state)) return refuse(isBefore(state, "revealed") ? "too-early" : "too-late");
    const history = await readAgreedHistory(tx, assessmentId, themeId);
    const standing = standingLevel(history);
    if (standing.revision !== baseRevision) return refuse("stale");
    const undone = undoneLevel(history);
    if (undone === null) return refuse("nothing-agreed");
    const record = { assessmentId, themeId, revision: standing.revision + 1, recordedBy: actor.personId, recordedAt: now() };
    await addUndo(tx, { ...record, ...undone }, newId);
    await noteDecision(tx, tools, trust.code, "level-undone", ofTheme(assessmentId, themeId));
    return accept({ revision: record.revision });
  });
}
