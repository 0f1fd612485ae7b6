import type { ElementTicks } from "../core/scoring/staircase";
import type { Queries, Transaction } from "./database";

/** The digital team's word on one element. */
export type ElementTick = {
  readonly elementId: string;
  readonly isMet: boolean;
  readonly evidence: string | null;
  /** Of the evidence, "YYYY-MM-DD". */
  readonly evidenceOn: string | null;
  readonly revision: number;
};

/** Every element looked at in an assessment. */
export async function listTicks(db: Queries, assessmentId: string): Promise<readonly ElementTick[]> {
  return db.elementTick.findMany({
    where: { assessmentId },
    select: { elementId: true, isMet: true, evidence: true, evidenceOn: true, revision: true },
    orderBy: { elementId: "asc" },
  });
}

/** The ticks as the staircase takes them. */
export function toElementTicks(ticks: readonly ElementTick[]): ElementTicks {
  return new Map(ticks.map(({ elementId, isMet }) => [elementId, isMet]));
}

/** What is known of one element; null: it has not been looked at. */
export async function findTick(db: Queries, assessmentId: string, elementId: string): Promise<ElementTick | null> {
  return (await listTicks(db, assessmentId)).find((tick) => tick.elementId === elementId) ?? null;
}

/** Records the word on an element. */
export async function saveTick(
  tx: Transaction,
  assessmentId: string,
  { elementId, ...word }: ElementTick,
  { tickedBy, tickedAt }: { readonly tickedBy: string; readonly tickedAt: Date },
): Promise<void> {
  const data = { ...word, tickedBy, tickedAt };
  await tx.elementTick.upsert({
    where: { assessmentId_elementId: { assessmentId, elementId } },
    create: { assessmentId, elementId, ...data },
    update: data,
  });
}

/** Takes the word on an element back. */
export async function removeTick(tx: Transaction, assessmentId: string, elementId: string): Promise<void> {
  await tx.elementTick.deleteMany({ where: { assessmentId, elementId } });
}
