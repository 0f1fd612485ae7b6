import type { TickForm } from "../core/assessment/theme-forms";
import { requireFramework } from "../core/framework/framework-library";
import { elementsForSetting, themesOf } from "../core/framework/themes";
import { accept, refuse, type Result } from "../core/result";
import { findTick, removeTick, saveTick } from "../db/element-ticks";
import { findTrustSettings } from "../db/trust-settings";
import { decide } from "./decide";
import type { Actor, Tools } from "./tools";

type Refusal = "too-late" | "unknown-element" | "stale";

/** Records the digital team's word on one element that applies to the trust, until the board has approved. */
export async function tickElement(
  { db, frameworks, now }: Tools,
  actor: Actor,
  { assessmentId, elementId }: { readonly assessmentId: string; readonly elementId: string },
  { state: word, evidence, evidenceOn, baseRevision }: TickForm,
): Promise<Result<{ readonly revision: number }, Refusal>> {
  return decide<{ readonly revision: number }, Refusal>(db, assessmentId, async (tx, { state, framework, trust }) => {
    if (state === "approved") return refuse("too-late");
    const settings = (await findTrustSettings(tx, trust.code)) ?? [];
    const elements = themesOf(requireFramework(frameworks, framework)).flatMap((theme) => elementsForSetting(theme, settings));
    if (!elements.some(({ id }) => id === elementId)) return refuse("unknown-element");
    const stored = (await findTick(tx, assessmentId, elementId))?.revision ?? 0;
    if (stored !== baseRevision) return refuse("stale");

    if (word === "unknown") {
      await removeTick(tx, assessmentId, elementId);
      return accept({ revision: 0 });
    }
    const tick = { elementId, isMet: word === "met", evidence, evidenceOn, revision: stored + 1 };
    await saveTick(tx, assessmentId, tick, { tickedBy: actor.personId, tickedAt: now() });
    return accept({ revision: tick.revision });
  });
}
