import type { TickForm } from "../core/assessment/theme-forms";
import { accept, refuse, type Result } from "../core/result";
import { findTick, removeTick, saveTick } from "../db/element-ticks";
import { decide } from "./decide";
import { isElementOf } from "./element-of";
import type { Actor, Tools } from "./tools";

type Refusal = "too-late" | "unknown-element" | "stale";

/** Records the digital team's word on one element that applies to the trust, until the board has approved. */
export async function tickElement(
  { db, frameworks, now, newId }: Tools,
  actor: Actor,
  { assessmentId, elementId }: { readonly assessmentId: string; readonly elementId: string },
  { state: word, evidence, link, owner, evidenceOn, expiresOn, baseRevision }: TickForm,
): Promise<Result<{ readonly revision: number }, Refusal>> {
  return decide<{ readonly revision: number }, Refusal>(db, assessmentId, async (tx, assessment) => {
    if (assessment.state === "approved") return refuse("too-late");
    if (!(await isElementOf(tx, frameworks, assessment, elementId))) return refuse("unknown-element");
    const stored = (await findTick(tx, assessmentId, elementId))?.revision ?? 0;
    if (stored !== baseRevision) return refuse("stale");

    const by = { id: newId(), tickedBy: actor.personId, tickedAt: now() };
    if (word === "unknown") {
      await removeTick(tx, assessmentId, elementId, { ...by, revision: stored + 1 });
      return accept({ revision: 0 });
    }
    const tick = { elementId, isMet: word === "met", evidence, link, owner, evidenceOn, expiresOn, revision: stored + 1 };
    await saveTick(tx, assessmentId, tick, by);
    return accept({ revision: tick.revision });
  });
}
