import type { Framework } from "../core/framework/framework";
import { themeById } from "../core/framework/themes";
import type { GoAndSeeForm } from "../core/vital-signs/go-and-see-form";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { addGoAndSee, withdrawGoAndSee } from "../db/go-and-sees";
import { inTransaction } from "../db/transaction";
import { ofVisit } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

/** Adds a visit to a trust's go-and-see log, once it has been made. */
export async function recordGoAndSee(
  tools: Tools,
  actor: Actor,
  { trustCode, framework }: { readonly trustCode: string; readonly framework: Framework },
  visit: GoAndSeeForm,
): Promise<Result<"recorded", "in-the-future" | "unknown-theme">> {
  const at = tools.now();
  if (visit.on > dateInEngland(at)) return refuse("in-the-future");
  if (visit.themeId !== null && themeById(framework, visit.themeId) === null) return refuse("unknown-theme");
  await inTransaction(tools.db, async (tx) => {
    const id = tools.newId();
    await addGoAndSee(tx, trustCode, { id, ...visitOf(visit), recordedBy: actor.personId, recordedAt: at });
    await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "visit-recorded", ofVisit(id));
  });
  return accept("recorded");
}

/** Takes a visit out of the log again, by whom wrote it down alone; that it was there stays on record. */
export async function takeVisitBack(tools: Tools, actor: Actor, trustCode: string, visitId: string): Promise<void> {
  await inTransaction(tools.db, async (tx) => {
    const wasThere = await withdrawGoAndSee(tx, trustCode, visitId, { withdrawnBy: actor.personId, withdrawnAt: tools.now() });
    if (wasThere) await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "visit-withdrawn", ofVisit(visitId));
  });
}

/** A form carries more than the log keeps. */
function visitOf({ on, role, place, learnt, themeId }: GoAndSeeForm): GoAndSeeForm {
  return { on, role, place, learnt, themeId };
}
