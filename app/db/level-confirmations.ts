import type { Confirmed } from "../core/workshop/chair";
import type { Queries, Transaction } from "./database";

/** Which records of which levels the chair has confirmed. */
export async function readConfirmed(db: Queries, assessmentId: string): Promise<Confirmed> {
  const rows = await db.levelConfirmation.findMany({ where: { assessmentId }, select: { themeId: true, revision: true }, orderBy: [{ themeId: "asc" }, { revision: "asc" }] });
  const confirmed = new Map<string, Set<number>>();
  for (const { themeId, revision } of rows) confirmed.set(themeId, (confirmed.get(themeId) ?? new Set()).add(revision));
  return confirmed;
}

/** Adds the chair's word on records that do not have it yet. */
export async function addConfirmations(tx: Transaction, assessmentId: string, records: readonly { readonly themeId: string; readonly revision: number }[], confirmedAt: Date): Promise<void> {
  await tx.levelConfirmation.createMany({ data: records.map(({ themeId, revision }) => ({ assessmentId, themeId, revision, confirmedAt })) });
}
