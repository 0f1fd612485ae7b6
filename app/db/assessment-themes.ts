import type { AssessmentTheme, ThemeTarget } from "../core/assessment/assessment";
import type { Queries, Transaction } from "./database";
import { readStoredLevel } from "./closed-list";
import { shortestWay } from "./sql";

/** As either engine gives it: whole numbers may come as bigint, truth as 0 and 1. */
type Row = {
  readonly themeId: string;
  readonly leftOutReason: string | null;
  readonly isPrivate: boolean | number | bigint;
  readonly targetLevel: number | bigint | null;
  readonly targetReason: string | null;
  readonly targetBy: string | null;
};

/** What a trust decided about the themes of an assessment, in no order that means anything: the framework has the order. */
export async function listAssessmentThemes(db: Queries, assessmentId: string): Promise<readonly AssessmentTheme[]> {
  const rows = await shortestWay(db).$queryRaw<readonly Row[]>`
    SELECT "themeId", "leftOutReason", "isPrivate", "targetLevel", "targetReason", "targetBy"
    FROM "AssessmentTheme" WHERE "assessmentId" = ${assessmentId} ORDER BY "themeId"`;
  return rows.map(({ themeId, leftOutReason, isPrivate: stored, targetLevel, targetReason, targetBy }) => {
    const [isPrivate, level] = [Boolean(stored), readStoredLevel(targetLevel === null ? null : Number(targetLevel))];
    const target = level === null || targetReason === null || targetBy === null ? null : { level, reason: targetReason, by: targetBy };
    return { themeId, leftOutReason, isPrivate, target };
  });
}

/** One theme of an assessment; null when the assessment has no such theme. */
export async function findAssessmentTheme(db: Queries, assessmentId: string, themeId: string): Promise<AssessmentTheme | null> {
  const themes = await listAssessmentThemes(db, assessmentId);
  return themes.find((theme) => theme.themeId === themeId) ?? null;
}

/** Adds the themes of a new assessment. */
export async function addAssessmentThemes(tx: Transaction, assessmentId: string, themes: readonly Omit<AssessmentTheme, "target">[]): Promise<void> {
  await tx.assessmentTheme.createMany({
    data: themes.map(({ themeId, leftOutReason, isPrivate }) => ({ assessmentId, themeId, leftOutReason, isPrivate })),
  });
}

export type ThemeChange = { readonly leftOutReason?: string | null; readonly isPrivate?: boolean; readonly target?: ThemeTarget | null };

/** Changes what was decided about one theme. */
export async function changeAssessmentTheme(tx: Transaction, assessmentId: string, themeId: string, { target, ...change }: ThemeChange): Promise<void> {
  const columns = target === undefined ? {} : { targetLevel: target?.level ?? null, targetReason: target?.reason ?? null, targetBy: target?.by ?? null };
  await tx.assessmentTheme.update({ where: { assessmentId_themeId: { assessmentId, themeId } }, data: { ...change, ...columns } });
}
