import { isBefore } from "../core/assessment/assessment-state";
import { planSeats, type SeatPlanRefusal } from "../core/assessment/seat-plan";
import type { SeatLine } from "../core/assessment/seats-form";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { deleteOpenAnswers } from "../db/answers";
import { lockOpenRounds } from "../db/rounds";
import { leaveSeat, listSeats, removeSeat, saveSeats } from "../db/seats";
import { findTrustPeople } from "../db/trust-people";
import { decide } from "./decide";
import { ofAssessment } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

/**
 * Sets who sits on the board for an assessment. Once members answer, a seat that leaves or changes hands keeps its answers
 * in closed rounds only; until then it is simply gone.
 */
export async function setSeats(
  tools: Tools,
  assessmentId: string,
  lines: readonly SeatLine[],
): Promise<Result<"set", "too-late" | SeatPlanRefusal>> {
  const { db, now, newId } = tools;
  return decide<"set", "too-late" | SeatPlanRefusal>(db, assessmentId, async (tx, { state, trust }) => {
    if (!isBefore(state, "proposed")) return refuse("too-late");
    const today = dateInEngland(now());
    const people = await findTrustPeople(tx, trust.code, lines.flatMap(({ email }) => email ?? []), today);
    const isAnswering = state !== "preparing";
    const plan = planSeats(lines, await listSeats(tx, assessmentId), people, isAnswering);
    if (!plan.ok) return plan;

    const openRounds = await lockOpenRounds(tx, assessmentId);
    for (const seatId of plan.value.leave) {
      await noteDecision(tx, tools, trust.code, "seat-removed", { kind: "seat", id: seatId });
      if (!isAnswering) await removeSeat(tx, seatId);
      else {
        await deleteOpenAnswers(tx, seatId, openRounds);
        await leaveSeat(tx, seatId, today);
      }
    }
    await saveSeats(tx, assessmentId, plan.value.save, newId);
    await noteDecision(tx, tools, trust.code, "seat-changed", ofAssessment(assessmentId));
    return accept("set");
  });
}
