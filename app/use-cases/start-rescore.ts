import { isBefore } from "../core/assessment/assessment-state";
import { mayAskAgain } from "../core/disclosure/round";
import { accept, refuse, type Result } from "../core/result";
import { changeAssessment } from "../db/assessments";
import { listRounds, openRounds } from "../db/rounds";
import { decideAt, type Changed } from "./decide";
import { ofTheme } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Tools } from "./tools";

type Refusal = "too-early" | "too-late" | "not-asked" | "round-open" | "asked-often-enough" | "answers-deleted";

/** Asks one theme again, after the talk about its spread: at most twice. */
export async function startRescore(
  tools: Tools,
  assessmentId: string,
  { themeId, revision }: { readonly themeId: string; readonly revision: number },
): Promise<Result<{ readonly round: number }, Changed | Refusal>> {
  const { db, newId } = tools;
  return decideAt<{ readonly round: number }, Refusal>(db, assessmentId, revision, async (tx, { state, answersDeletedAt, trust }) => {
    if (isBefore(state, "revealed")) return refuse("too-early");
    if (state !== "revealed") return refuse("too-late");
    // Whether the same seats answer again could no longer be told, and with it whether the spread may be shown.
    if (answersDeletedAt !== null) return refuse("answers-deleted");
    const rounds = (await listRounds(tx, assessmentId)).filter((round) => round.themeId === themeId);
    if (rounds.length === 0) return refuse("not-asked");
    if (rounds.some((round) => round.state !== "revealed")) return refuse("round-open");
    if (!mayAskAgain(rounds.length)) return refuse("asked-often-enough");
    const round = rounds.length + 1;
    await openRounds(tx, assessmentId, [{ id: newId(), themeId, number: round }]);
    await changeAssessment(tx, assessmentId, {});
    await noteDecision(tx, tools, trust.code, "rounds-opened", ofTheme(assessmentId, themeId));
    return accept({ round });
  });
}
