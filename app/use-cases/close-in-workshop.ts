import { isPresent } from "../core/workshop/quorum";
import { mayRun } from "../core/workshop/workshop";
import { refuse, type Result } from "../core/result";
import { readPresences } from "../db/workshop-seats";
import { findWorkshop } from "../db/workshops";
import { closeFirstRounds } from "./close-first-rounds";
import type { Changed } from "./decide";
import type { Actor, Tools } from "./tools";

type Refusal = Changed | "no-workshop" | "not-running" | "nobody-present" | "too-early" | "too-late";

/** Closes all first rounds over the seats in the room; what absent members answered beforehand is not used. */
export async function closeInWorkshop(tools: Tools, { personId }: Actor, assessmentId: string, revision: number): Promise<Result<"closed", Refusal>> {
  const workshop = await findWorkshop(tools.db, assessmentId);
  if (workshop === null) return refuse("no-workshop");
  if (!mayRun(workshop, personId)) return refuse("not-running");
  const presentSeatIds = await listPresent(tools, assessmentId);
  if (presentSeatIds.length === 0) return refuse("nobody-present");
  return closeFirstRounds(tools, assessmentId, { revision, presentSeatIds });
}

/** Ids of the seats in the room. */
export async function listPresent({ db }: Pick<Tools, "db">, assessmentId: string): Promise<readonly string[]> {
  return [...(await readPresences(db, assessmentId))].flatMap(([seatId, how]) => (isPresent(how) ? [seatId] : []));
}
