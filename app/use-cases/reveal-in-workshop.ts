import { mayRun } from "../core/workshop/workshop";
import { refuse, type Result } from "../core/result";
import { findWorkshop } from "../db/workshops";
import type { Changed } from "./decide";
import type { DeskRefusal } from "./in-room";
import { orderAgendaOnce } from "./order-agenda";
import { revealFirstRounds } from "./reveal-first-rounds";
import type { Actor, Tools } from "./tools";

/** Reveals all first spreads at once on every screen, then orders the agenda and freezes it. */
export async function revealInWorkshop(tools: Tools, actor: Actor, assessmentId: string, revision: number): Promise<Result<"ordered", Changed | DeskRefusal | "too-early" | "too-late">> {
  const workshop = await findWorkshop(tools.db, assessmentId);
  if (workshop === null) return refuse("no-workshop");
  if (!mayRun(workshop, actor.personId)) return refuse("not-running");
  const revealed = await revealFirstRounds(tools, assessmentId, { revision });
  if (!revealed.ok) return revealed;
  // Should the process end in between, the console offers to order the agenda.
  return orderAgendaOnce(tools, actor, assessmentId);
}
