import type { ActionWords } from "../core/actions/action";
import { readWords, writeWords } from "../core/actions/action-words";
import type { Queries, Transaction } from "./database";

export type ActionRevision = { readonly revision: number; readonly words: ActionWords; readonly changedBy: string; readonly changedAt: Date; readonly restores: number | null };

/** Every wording of an action, the newest first. */
export async function listRevisions(db: Queries, actionId: string): Promise<readonly ActionRevision[]> {
  const rows = await db.actionRevision.findMany({ where: { actionId }, orderBy: { revision: "desc" } });
  return rows.map(({ words, actionId: _, ...row }) => ({ ...row, words: readWords(words) }));
}

/** One wording of an action; null when it never had this revision. */
export async function findRevision(db: Queries, actionId: string, revision: number): Promise<ActionRevision | null> {
  return (await listRevisions(db, actionId)).find((one) => one.revision === revision) ?? null;
}

/** Keeps a wording. */
export async function addRevision(tx: Transaction, actionId: string, { words, ...row }: ActionRevision): Promise<void> {
  await tx.actionRevision.create({ data: { actionId, ...row, words: writeWords(words) } });
}
