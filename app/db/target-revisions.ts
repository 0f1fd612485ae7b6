import type { ThemeTarget } from "../core/assessment/assessment";
import type { Queries, Transaction } from "./database";
import { readStoredLevel } from "./closed-list";

/** One target there has been on a theme; target null: it was taken back. */
export type TargetRevision = {
  readonly themeId: string;
  readonly revision: number;
  readonly target: ThemeTarget | null;
  /** A person's id; null: nobody is on record for it. */
  readonly changedBy: string | null;
  readonly changedAt: Date;
  /** The earlier revision that was brought back; null: a target of its own. */
  readonly restores: number | null;
};

/** Every target there has been on a theme of an assessment, the newest first. */
export async function listTargetRevisions(db: Queries, assessmentId: string, themeId: string): Promise<readonly TargetRevision[]> {
  const rows = await db.targetRevision.findMany({ where: { assessmentId, themeId }, orderBy: { revision: "desc" } });
  return rows.map(({ assessmentId: _, level: stored, reason, by, ...row }) => {
    const level = readStoredLevel(stored);
    return { ...row, target: level === null || reason === null || by === null ? null : { level, reason, by } };
  });
}

/** Keeps a target, the standing one too. */
export async function addTargetRevision(tx: Transaction, assessmentId: string, { target, ...row }: TargetRevision): Promise<void> {
  await tx.targetRevision.create({ data: { assessmentId, ...row, level: target?.level ?? null, reason: target?.reason ?? null, by: target?.by ?? null } });
}
