import { mayRun } from "../core/workshop/workshop";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { changeWorkshop, findWorkshop } from "../db/workshops";
import type { Changed } from "./decide";
import { atDesk, type DeskRefusal } from "./in-room";
import { recordProposed, type DecisionRefusal } from "./record-proposed";
import type { Actor, Tools } from "./tools";

type Refusal = Changed | DeskRefusal | DecisionRefusal | "nothing-agreed" | "round-open";

/** Ends the workshop: its levels are proposed as of today, and the minute is complete. */
export async function endWorkshop(tools: Tools, actor: Actor, assessmentId: string, revision: number): Promise<Result<"ended", Refusal>> {
  const workshop = await findWorkshop(tools.db, assessmentId);
  if (workshop === null) return refuse("no-workshop");
  if (!mayRun(workshop, actor.personId)) return refuse("not-running");
  const proposed = await recordProposed(tools, assessmentId, { proposedOn: dateInEngland(tools.now()), revision });
  if (!proposed.ok) return proposed;
  return atDesk<"ended", never>(tools.db, actor, assessmentId, "room", async ({ tx }) => {
    await changeWorkshop(tx, assessmentId, { stage: "ended", endedAt: tools.now(), themeId: null, timer: null });
    return accept("ended");
  });
}
