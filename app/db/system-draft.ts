import type { CycleId } from "../core/cycle";
import { EMPTY_SYSTEM_DRAFT, systemDraftSchema, type SystemDraft } from "../core/papers/system-draft";
import type { Queries, Transaction } from "./database";

type Place = { readonly systemCode: string; readonly cycle: CycleId };

/** What a system's lead has written into its paper of a cycle; revision 0: nothing yet. */
export async function readSystemDraft(db: Queries, { systemCode, cycle }: Place): Promise<{ readonly draft: SystemDraft; readonly revision: number }> {
  const row = await db.systemPaperDraft.findUnique({ where: { systemCode_cycle: { systemCode, cycle } } });
  return row === null ? { draft: EMPTY_SYSTEM_DRAFT, revision: 0 } : { draft: systemDraftSchema.parse(JSON.parse(row.content)), revision: row.revision };
}

/**
 * Keeps what the lead has written over the revision it was written on.
 *
 * @returns false when somebody else has written since; nothing is kept then
 */
export async function saveSystemDraft(tx: Transaction, { systemCode, cycle }: Place, { draft, revision }: { readonly draft: SystemDraft; readonly revision: number }, who: { readonly changedAt: Date; readonly changedBy: string }): Promise<boolean> {
  const where = { systemCode, cycle };
  // A row of nothing first, so that of two who write at once one finds the other's revision.
  await tx.systemPaperDraft.upsert({ where: { systemCode_cycle: where }, create: { ...where, ...who, content: JSON.stringify(EMPTY_SYSTEM_DRAFT), revision: 0 }, update: {} });
  const { count } = await tx.systemPaperDraft.updateMany({ where: { ...where, revision }, data: { ...who, content: JSON.stringify(draft), revision: { increment: 1 } } });
  return count > 0;
}
