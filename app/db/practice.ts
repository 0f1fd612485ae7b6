import { LEVELS, type Level } from "../core/scoring/level";
import type { Tally } from "../core/scoring/tally";
import type { Queries, Transaction } from "./database";

/** Stores what a seat answers to the practice question. @returns whether it is its first answer. */
export async function savePractice(tx: Transaction, assessmentId: string, seatId: string, level: Level): Promise<boolean> {
  const known = await tx.practiceAnswer.findUnique({ where: { seatId }, select: { seatId: true } });
  await tx.practiceAnswer.upsert({ where: { seatId }, create: { seatId, assessmentId, level }, update: { level } });
  return known === null;
}

/** How many seats have answered the practice question. */
export function countPractice(db: Queries, assessmentId: string): Promise<number> {
  return db.practiceAnswer.count({ where: { assessmentId } });
}

/** Whether a seat has answered the practice question. */
export async function hasPractised(db: Queries, seatId: string): Promise<boolean> {
  return (await db.practiceAnswer.count({ where: { seatId } })) > 0;
}

/** Counts the practice answers by level, lowest first, and deletes them. */
export async function takePractice(tx: Transaction, assessmentId: string): Promise<Tally> {
  const rows = await tx.practiceAnswer.findMany({ where: { assessmentId }, select: { level: true } });
  await tx.practiceAnswer.deleteMany({ where: { assessmentId } });
  return LEVELS.map((level) => rows.filter((row) => row.level === level).length);
}
