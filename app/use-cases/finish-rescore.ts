import { accept, refuse, type Result } from "../core/result";
import { changeAssessment } from "../db/assessments";
import { freezeOpenRounds } from "../db/freeze-rounds";
import { listRounds, revealRounds } from "../db/rounds";
import { decideAt, type Changed } from "./decide";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

type Finishing = { readonly revision: number; readonly presentSeatIds: readonly string[] | null };

/** Closes the theme that is being asked again, and shows its second spread beside the first. */
export async function finishRescore(tools: Tools, assessmentId: string, { revision, presentSeatIds }: Finishing): Promise<Result<"revealed", Changed | "no-round-open">> {
  const { db, newId } = tools;
  return decideAt<"revealed", "no-round-open">(db, assessmentId, revision, async (tx, { state, trust }) => {
    if (state !== "revealed") return refuse("no-round-open");
    await freezeOpenRounds(tx, { assessmentId, presentSeatIds, newId });
    const closed = (await listRounds(tx, assessmentId)).filter((round) => round.state === "closed");
    if (closed.length === 0) return refuse("no-round-open");
    await revealRounds(tx, closed.map(({ id }) => id));
    await changeAssessment(tx, assessmentId, {});
    await noteDecision(tx, tools, trust.code, "rounds-revealed", ofAssessment(assessmentId));
    return accept("revealed");
  });
}
