import { restoredLevel, standingLevel } from "../core/assessment/agreed-level";
import { isBefore, mayAgree } from "../core/assessment/assessment-state";
import { accept, refuse, type Result } from "../core/result";
import { addUndo, readAgreedHistory } from "../db/agreed-levels";
import { decide } from "./decide";
import { ofTheme } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Refusal = "too-early" | "too-late" | "unknown-revision" | "stale";
type Asked = { readonly baseRevision: number; readonly restores: number };

/** Brings an earlier level of a theme back with its words and different views, as a further entry; until the board has approved. */
export async function restoreAgreedLevel(tools: Tools, actor: Actor, { assessmentId, themeId }: { readonly assessmentId: string; readonly themeId: string }, { baseRevision, restores }: Asked): Promise<Result<{ readonly revision: number }, Refusal>> {
  const { db, now, newId } = tools;
  return decide<{ readonly revision: number }, Refusal>(db, assessmentId, async (tx, { state, trust }) => {
    if (!mayAgree(state)) return refuse(isBefore(state, "revealed") ? "too-early" : "too-late");
    const history = await readAgreedHistory(tx, assessmentId, themeId);
    const standing = standingLevel(history);
    if (standing.revision !== baseRevision) return refuse("stale");
    const earlier = restoredLevel(history, restores);
    if (earlier === null) return refuse("unknown-revision");
    const record = { assessmentId, themeId, revision: standing.revision + 1, recordedBy: actor.personId, recordedAt: now() };
    await addUndo(tx, { ...record, ...earlier }, newId);
    await noteDecision(tx, { ...tools, viewer: actor }, trust.code, "level-agreed", ofTheme(assessmentId, themeId));
    return accept({ revision: record.revision });
  });
}
