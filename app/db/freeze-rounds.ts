import { closeRound, withBallots, type ClosedRound, type SeatAnswer } from "../core/assessment/close-round";
import { groupTallies } from "../core/assessment/group-tallies";
import { seatsThatAnswer } from "../core/assessment/seat";
import { compareGroupMedians, type GroupComparison, type GroupTallies } from "../core/disclosure/group-medians";
import { countOf } from "../core/scoring/tally";
import { toChoice } from "./answers";
import type { Transaction } from "./database";
import { takeBallots } from "./paper-ballots";
import { lockOpenRounds } from "./rounds";
import { listRecusals, listSeats } from "./seats";
import { readPresences } from "./workshop-seats";

type Freezing = {
  readonly assessmentId: string;
  /** Seats present; null: all. Answers of the others are not used, and deleted. */
  readonly presentSeatIds: readonly string[] | null;
  /** Makes random ids. */
  readonly newId: () => string;
};

/**
 * Closes every open round of an assessment: the one place that reads the answers of more than one seat. It writes what
 * each round came to and gives back nothing of it but the one sentence about groups.
 *
 * @returns the comparison over the rounds closed; null: it may not be made.
 */
export async function freezeOpenRounds(
  tx: Transaction,
  { assessmentId, presentSeatIds, newId }: Freezing,
): Promise<GroupComparison | null> {
  const roundIds = await lockOpenRounds(tx, assessmentId);
  const rounds = await tx.round.findMany({ where: { id: { in: [...roundIds] } }, select: { id: true, themeId: true, number: true }, orderBy: { id: "asc" } });
  const present = (await listSeats(tx, assessmentId)).filter(({ id }) => presentSeatIds === null || presentSeatIds.includes(id));
  const recusals = await listRecusals(tx, assessmentId);

  // A seat on paper answers by a ballot alone.
  const onPaper = [...(await readPresences(tx, assessmentId))].flatMap(([seatId, how]) => (how === "paper" ? [seatId] : []));
  const groups: GroupTallies[] = [];
  let hasBallots = false;
  for (const round of rounds) {
    const seats = seatsThatAnswer(present, recusals, round.themeId);
    const seatIds = seats.map(({ id }) => id);
    // What is not counted is deleted, so that a closed round's answers are the ones in its distribution.
    await tx.answer.deleteMany({ where: { roundId: round.id, OR: [{ seatId: { notIn: seatIds } }, { seatId: { in: onPaper } }] } });
    const answers = await readAllAnswers(tx, round.id);
    const ballots = await takeBallots(tx, round.id);
    hasBallots ||= ballots.length > 0;
    const answeredBefore = await readAnsweredBefore(tx, { assessmentId, ...round });
    await writeClosedRound(tx, round.id, closeRound({ answers, ballots, seatIds, answeredBefore }, [...answers, ...ballots].map(newId)));
    groups.push(groupTallies(answers, seats));
  }
  // A ballot belongs to no seat and so to neither group: the comparison would leave people out unsaid.
  return hasBallots ? null : compareGroupMedians(groups);
}

async function readAllAnswers(tx: Transaction, roundId: string): Promise<readonly SeatAnswer[]> {
  const rows = await tx.answer.findMany({ where: { roundId }, orderBy: { id: "asc" } });
  return rows.map(({ seatId, kind, level, reason, isReasonPrintable }) => ({ seatId, choice: toChoice(kind, level), reason, isReasonPrintable }));
}

/** Which seats answered each earlier round of the same theme. */
async function readAnsweredBefore(
  tx: Transaction,
  { assessmentId, themeId, number }: { readonly assessmentId: string; readonly themeId: string; readonly number: number },
): Promise<readonly ReadonlySet<string>[]> {
  const earlier = await tx.round.findMany({
    where: { assessmentId, themeId, number: { lt: number } },
    select: { answers: { select: { seatId: true } }, distribution: true },
    orderBy: { number: "asc" },
  });
  return earlier.map(({ answers, distribution }) => {
    const seatIds = new Set(answers.map(({ seatId }) => seatId));
    return withBallots(seatIds, distribution === null ? 0 : answeredIn(distribution) - seatIds.size);
  });
}

type Counted = { readonly level1: number; readonly level2: number; readonly level3: number; readonly level4: number; readonly level5: number; readonly cantJudge: number; readonly skipped: number };

/** Answers of any kind that a distribution counts. */
function answeredIn({ level1, level2, level3, level4, level5, cantJudge, skipped }: Counted): number {
  return level1 + level2 + level3 + level4 + level5 + cantJudge + skipped;
}

async function writeClosedRound(tx: Transaction, roundId: string, { counts, silent, seats, seatsChangedSince, reasons }: ClosedRound): Promise<void> {
  const [level1 = 0, level2 = 0, level3 = 0, level4 = 0, level5 = 0] = counts.tally;
  if (level1 + level2 + level3 + level4 + level5 !== countOf(counts.tally)) throw new Error("A tally has five levels");
  const [changedSinceFirst = null, changedSinceSecond = null] = seatsChangedSince;
  await tx.distribution.create({
    data: { roundId, level1, level2, level3, level4, level5, cantJudge: counts.cantJudge, skipped: counts.skipped, silent, seats, changedSinceFirst, changedSinceSecond },
  });
  await tx.revealedReason.createMany({ data: reasons.map(({ id, text, isPrintable }, position) => ({ id, roundId, position, text, isPrintable })) });
  await tx.round.update({ where: { id: roundId }, data: { state: "closed" } });
}
