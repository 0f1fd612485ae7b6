import { recordAttendance } from "../core/workshop/attendance-record";
import { mayRun } from "../core/workshop/workshop";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { listRecusals, listSeats } from "../db/seats";
import { listAgenda } from "../db/workshop-agenda";
import { readPresences } from "../db/workshop-seats";
import { changeWorkshop, findWorkshop, saveAttendance } from "../db/workshops";
import type { Changed } from "./decide";
import { atDesk, type DeskRefusal } from "./in-room";
import { recordProposed, type DecisionRefusal } from "./record-proposed";
import type { Actor, Tools } from "./tools";

type Refusal = Changed | DeskRefusal | DecisionRefusal | "nothing-agreed" | "round-open" | "meeting-not-named";

/**
 * Ends the workshop: its levels are proposed as of today, and who was there is kept as it is now. What is carried goes to a
 * named meeting, or it is not carried but dropped.
 */
export async function endWorkshop(tools: Tools, actor: Actor, assessmentId: string, revision: number): Promise<Result<"ended", Refusal>> {
  const workshop = await findWorkshop(tools.db, assessmentId);
  if (workshop === null) return refuse("no-workshop");
  if (!mayRun(workshop, actor.personId)) return refuse("not-running");
  const agenda = await listAgenda(tools.db, assessmentId);
  if (workshop.carryTo === null && agenda.some(({ part, carriedTo }) => part === "carried" && carriedTo === null)) return refuse("meeting-not-named");
  const proposed = await recordProposed(tools, assessmentId, { proposedOn: dateInEngland(tools.now()), revision });
  // Proposed already: the same act, broken off half way.
  if (!proposed.ok && proposed.code !== "too-late") return proposed;
  return atDesk<"ended", never>(tools.db, actor, assessmentId, "room", async ({ tx }) => {
    const [seats, presences, recusals] = await Promise.all([listSeats(tx, assessmentId), readPresences(tx, assessmentId), listRecusals(tx, assessmentId)]);
    await saveAttendance(tx, assessmentId, recordAttendance(seats, presences, recusals));
    await changeWorkshop(tx, assessmentId, { stage: "ended", endedAt: tools.now(), themeId: null, timer: null });
    return accept("ended");
  });
}
