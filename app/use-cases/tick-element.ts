import type { TickForm } from "../core/assessment/theme-forms";
import { accept, refuse, type Result } from "../core/result";
import type { Transaction } from "../db/database";
import { findTick, listTickRevisions, newestTickRevision, removeTick, saveTick, type ElementTick } from "../db/element-ticks";
import { decide } from "./decide";
import { isElementOf } from "./element-of";
import { ofElement } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Place = { readonly assessmentId: string; readonly elementId: string };
type Refusal = "too-late" | "unknown-element" | "stale";
type Ticked = { readonly revision: number };
/** What is said of an element; null takes the word on it back. */
type Word = Omit<ElementTick, "elementId" | "revision"> | null;

/** Records the digital team's word on one element that applies to the trust, until the board has approved. */
export function tickElement(tools: Tools, actor: Actor, place: Place, form: TickForm): Promise<Result<Ticked, Refusal>> {
  return changeWord<Refusal>(tools, actor, place, form.baseRevision, () => Promise.resolve(accept(wordIn(form))));
}

/** Brings an earlier word on an element back, evidence, link and all, as a further one. */
export function restoreTick(tools: Tools, actor: Actor, place: Place, { baseRevision, restores }: { readonly baseRevision: number; /** The id of the earlier word. */ readonly restores: string }): Promise<Result<Ticked, Refusal | "unknown-revision">> {
  return changeWord<Refusal | "unknown-revision">(tools, actor, place, baseRevision, async (tx) => {
    const earlier = (await listTickRevisions(tx, place.assessmentId)).find(({ id, elementId }) => id === restores && elementId === place.elementId);
    if (earlier === undefined) return refuse("unknown-revision");
    const { isMet, evidence, link, owner, expiresOn, evidenceOn } = earlier;
    return accept(isMet === null ? null : { isMet, evidence, link, owner, expiresOn, evidenceOn });
  });
}

/** A page's form carries more than is kept of an element. */
function wordIn({ state, evidence, link, owner, expiresOn, evidenceOn }: TickForm): Word {
  return state === "unknown" ? null : { isMet: state === "met", evidence, link, owner, expiresOn, evidenceOn };
}

function changeWord<E extends string>(tools: Tools, actor: Actor, { assessmentId, elementId }: Place, baseRevision: number, choose: (tx: Transaction) => Promise<Result<Word, E>>): Promise<Result<Ticked, E | Refusal>> {
  const { db, frameworks, now, newId } = tools;
  return decide<Ticked, E | Refusal>(db, assessmentId, async (tx, assessment) => {
    if (assessment.state === "approved") return refuse("too-late");
    if (!(await isElementOf(tx, frameworks, assessment, elementId))) return refuse("unknown-element");
    const stored = await newestTickRevision(tx, assessmentId, elementId);
    if (stored !== baseRevision) return refuse("stale");
    const chosen = await choose(tx);
    if (!chosen.ok) return chosen;

    if (chosen.value === null && (await findTick(tx, assessmentId, elementId)) === null) return accept({ revision: stored });
    const by = { id: newId(), tickedBy: actor.personId, tickedAt: now() };
    const revision = stored + 1;
    if (chosen.value === null) await removeTick(tx, assessmentId, elementId, { ...by, revision });
    else await saveTick(tx, assessmentId, { elementId, ...chosen.value, revision }, by);
    await noteDecision(tx, { ...tools, viewer: actor }, assessment.trust.code, "elements-ticked", ofElement(assessmentId, elementId));
    return accept({ revision });
  });
}
