import type { Framework } from "../core/framework/framework";
import { themeById } from "../core/framework/themes";
import type { GoAndSeeForm } from "../core/vital-signs/go-and-see-form";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { addGoAndSee } from "../db/go-and-sees";
import type { Actor, Tools } from "./tools";

/** Adds a visit to a trust's go-and-see log, once it has been made. */
export async function recordGoAndSee(
  { db, now, newId }: Pick<Tools, "db" | "now" | "newId">,
  actor: Actor,
  { trustCode, framework }: { readonly trustCode: string; readonly framework: Framework },
  visit: GoAndSeeForm,
): Promise<Result<"recorded", "in-the-future" | "unknown-theme">> {
  const at = now();
  if (visit.on > dateInEngland(at)) return refuse("in-the-future");
  if (visit.themeId !== null && themeById(framework, visit.themeId) === null) return refuse("unknown-theme");
  await addGoAndSee(db, trustCode, { id: newId(), ...visitOf(visit), recordedBy: actor.personId, recordedAt: at });
  return accept("recorded");
}

/** A form carries more than the log keeps. */
function visitOf({ on, role, place, learnt, themeId }: GoAndSeeForm): GoAndSeeForm {
  return { on, role, place, learnt, themeId };
}
