import type { AnswerContent } from "../core/assessment/answer-form";
import type { Queries, Transaction } from "./database";
import { toChoice } from "./answers";

/** One line of a ballot, for one open round. It names no seat. */
export type PaperBallot = Pick<AnswerContent, "choice" | "reason" | "isReasonPrintable"> & { readonly id: string; readonly roundId: string };

/** Stores a batch in place of the one before, under random ids that are also its order. */
export async function replaceBallots(tx: Transaction, roundIds: readonly string[], ballots: readonly PaperBallot[]): Promise<void> {
  await tx.paperBallot.deleteMany({ where: { roundId: { in: [...roundIds] } } });
  const rows = ballots.map(({ id, roundId, choice, reason, isReasonPrintable }) => ({ id, roundId, kind: choice.kind, level: choice.kind === "level" ? choice.level : null, reason, isReasonPrintable }));
  await tx.paperBallot.createMany({ data: rows.sort((a, b) => (a.id < b.id ? -1 : 1)) });
}

/** How many ballots the open rounds hold at most: the size of the batch. */
export async function countBallots(db: Queries, assessmentId: string): Promise<number> {
  const groups = await db.paperBallot.groupBy({ by: ["roundId"], where: { round: { assessmentId } }, _count: { _all: true }, orderBy: { roundId: "asc" } });
  return Math.max(0, ...groups.map(({ _count }) => _count._all));
}

/** Takes the ballots of a round out of the database, on their way into its close. */
export async function takeBallots(tx: Transaction, roundId: string): Promise<readonly Pick<PaperBallot, "choice" | "reason" | "isReasonPrintable">[]> {
  const rows = await tx.paperBallot.findMany({ where: { roundId }, orderBy: { id: "asc" } });
  await tx.paperBallot.deleteMany({ where: { roundId } });
  return rows.map(({ kind, level, reason, isReasonPrintable }) => ({ choice: toChoice(kind, level), reason, isReasonPrintable }));
}
