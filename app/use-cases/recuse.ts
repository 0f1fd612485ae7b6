import { isBefore } from "../core/assessment/assessment-state";
import { accept, refuse, type Result } from "../core/result";
import { deleteOpenAnswers } from "../db/answers";
import { findAssessmentTheme } from "../db/assessment-themes";
import { listRounds, lockOpenRounds } from "../db/rounds";
import { listSeats, removeRecusal, saveRecusal } from "../db/seats";
import { decide } from "./decide";
import type { ThemePlace } from "./decide-on-theme";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

type Refusal = "too-late" | "unknown-theme" | "unknown-seat";

/** Records openly that a seat does not answer a theme. What it has answered to a round still open is deleted. */
export async function recuse(tools: Tools, { assessmentId, themeId }: ThemePlace, { seatId, reason }: { readonly seatId: string; readonly reason: string }): Promise<Result<"recused", Refusal>> {
  return decide<"recused", Refusal>(tools.db, assessmentId, async (tx, { state, trust }) => {
    if (!isBefore(state, "proposed")) return refuse("too-late");
    if ((await findAssessmentTheme(tx, assessmentId, themeId)) === null) return refuse("unknown-theme");
    if (!(await listSeats(tx, assessmentId)).some(({ id }) => id === seatId)) return refuse("unknown-seat");
    const open = await lockOpenRounds(tx, assessmentId);
    const ofTheme = (await listRounds(tx, assessmentId)).filter((round) => round.themeId === themeId && open.includes(round.id));
    await saveRecusal(tx, { seatId, themeId, reason });
    await deleteOpenAnswers(tx, seatId, ofTheme.map(({ id }) => id));
    await noteDecision(tx, tools, trust.code, "seat-recused", { kind: "seat", id: seatId });
    return accept("recused");
  });
}

/** Takes a recusal back: the seat may answer the rounds that are still open. */
export async function takeRecusalBack(tools: Tools, { assessmentId, themeId }: ThemePlace, seatId: string): Promise<Result<"taken-back", Refusal>> {
  return decide<"taken-back", Refusal>(tools.db, assessmentId, async (tx, { state, trust }) => {
    if (!isBefore(state, "proposed")) return refuse("too-late");
    if (!(await listSeats(tx, assessmentId)).some(({ id }) => id === seatId)) return refuse("unknown-seat");
    await removeRecusal(tx, seatId, themeId);
    await noteDecision(tx, tools, trust.code, "recusal-taken-back", { kind: "seat", id: seatId });
    return accept("taken-back");
  });
}
