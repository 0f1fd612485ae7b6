import type { ThemeTarget } from "../core/assessment/assessment";
import { isBefore } from "../core/assessment/assessment-state";
import type { TargetForm } from "../core/assessment/theme-forms";
import { accept, refuse, type Result } from "../core/result";
import { changeAssessmentTheme, findAssessmentTheme } from "../db/assessment-themes";
import type { Transaction } from "../db/database";
import { addTargetRevision, listTargetRevisions } from "../db/target-revisions";
import { decide } from "./decide";
import { decideOnTheme, type ThemePlace, type ThemeRefusal } from "./decide-on-theme";
import { ofTheme } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

type Next = { readonly target: ThemeTarget | null; readonly restores: number | null };

/** Sets the level the trust wants to reach on a theme, or takes it back with null; until the board has approved. Its history keeps every one. */
export function setTarget(tools: Tools, place: ThemePlace, target: TargetForm | null): Promise<Result<"decided", ThemeRefusal>> {
  return changeTarget<ThemeRefusal>(tools, place, () => Promise.resolve(accept({ target, restores: null })));
}

/** Brings an earlier target back, or that there was none, as a further one. */
export function restoreTarget(tools: Tools, place: ThemePlace, restores: number): Promise<Result<"decided", ThemeRefusal | "unknown-revision">> {
  return changeTarget<ThemeRefusal | "unknown-revision">(tools, place, async (tx) => {
    if (restores === 0) return accept({ target: null, restores });
    const earlier = (await listTargetRevisions(tx, place.assessmentId, place.themeId)).find(({ revision }) => revision === restores);
    return earlier === undefined ? refuse("unknown-revision") : accept({ target: earlier.target, restores });
  });
}

/** Keeps a theme out of every public paper, or lets it in; until the board has approved. */
export function setThemePrivacy(tools: Tools, place: ThemePlace, isPrivate: boolean): Promise<Result<"decided", ThemeRefusal>> {
  return decideOnTheme(tools, place, { before: "approved", action: "privacy-set", change: { isPrivate } });
}

function changeTarget<E extends string>(tools: Tools, { assessmentId, themeId }: ThemePlace, choose: (tx: Transaction) => Promise<Result<Next, E>>): Promise<Result<"decided", E | ThemeRefusal>> {
  return decide<"decided", E | ThemeRefusal>(tools.db, assessmentId, async (tx, { state, trust }) => {
    if (!isBefore(state, "approved")) return refuse("too-late");
    const stands = await findAssessmentTheme(tx, assessmentId, themeId);
    if (stands === null) return refuse("unknown-theme");
    const next = await choose(tx);
    if (!next.ok) return next;
    const [newest] = await listTargetRevisions(tx, assessmentId, themeId);
    const at = tools.now();
    // A target from before there was a history is its first entry: what it said is not lost.
    const isUnkept = newest === undefined && stands.target !== null;
    if (isUnkept) await addTargetRevision(tx, assessmentId, { themeId, revision: 1, target: stands.target, changedBy: null, changedAt: at, restores: null });
    const revision = (newest?.revision ?? (isUnkept ? 1 : 0)) + 1;
    await changeAssessmentTheme(tx, assessmentId, themeId, { target: next.value.target });
    await addTargetRevision(tx, assessmentId, { themeId, revision, ...next.value, changedBy: tools.viewer?.personId ?? null, changedAt: at });
    await noteDecision(tx, tools, trust.code, "target-set", ofTheme(assessmentId, themeId));
    return accept("decided");
  });
}
