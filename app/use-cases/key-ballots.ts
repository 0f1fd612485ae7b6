import type { AnswerContent } from "../core/assessment/answer-form";
import { accept, refuse, type Result } from "../core/result";
import { replaceBallots } from "../db/paper-ballots";
import { listRounds, lockOpenRounds } from "../db/rounds";
import { listRecusals } from "../db/seats";
import { readPresences } from "../db/workshop-seats";
import { changeWorkshop } from "../db/workshops";
import { atDesk, type DeskRefusal } from "./in-room";
import type { Actor, Tools } from "./tools";

/** One ballot: what it says to each theme, by theme id; a theme it leaves blank is not among them. */
export type Ballot = ReadonlyMap<string, Pick<AnswerContent, "choice" | "reason" | "isReasonPrintable">>;

/**
 * Keys the paper ballots of the open rounds as one batch, before the close. They belong to no seat; a second batch takes
 * the place of the first.
 */
export async function keyBallots({ db, newId }: Tools, actor: Actor, assessmentId: string, ballots: readonly Ballot[]): Promise<Result<"keyed", DeskRefusal | "too-late" | "too-many-ballots">> {
  return atDesk<"keyed", "too-late" | "too-many-ballots">(db, actor, assessmentId, "answered", async ({ tx }) => {
    const open = await lockOpenRounds(tx, assessmentId);
    if (open.length === 0) return refuse("too-late");
    const onPaper = [...(await readPresences(tx, assessmentId))].flatMap(([seatId, how]) => (how === "paper" ? [seatId] : []));
    const recusals = await listRecusals(tx, assessmentId);
    const rounds = (await listRounds(tx, assessmentId)).filter(({ id }) => open.includes(id));
    for (const { themeId } of rounds) {
      const mayAnswer = onPaper.filter((seatId) => !recusals.some((recusal) => recusal.seatId === seatId && recusal.themeId === themeId)).length;
      if (ballots.filter((ballot) => ballot.has(themeId)).length > mayAnswer) return refuse("too-many-ballots");
    }
    const lines = rounds.flatMap(({ id: roundId, themeId }) => ballots.flatMap((ballot) => {
      const line = ballot.get(themeId);
      return line === undefined ? [] : [{ ...line, id: newId(), roundId }];
    }));
    await replaceBallots(tx, open, lines);
    await changeWorkshop(tx, assessmentId, { paperBallots: ballots.length });
    return accept("keyed");
  });
}
