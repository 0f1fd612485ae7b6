import type { BenefitReading } from "../core/actions/action";
import type { Queries, Transaction } from "./database";

/** A reading as the trust's own record has it, those taken back too. */
export type RecordedReading = BenefitReading & { readonly recordedBy: string; readonly recordedAt: Date; readonly withdrawnAt: Date | null; readonly withdrawnBy: string | null };

/** Every reading of an action's benefit, the newest day first. */
export async function listReadings(db: Queries, actionId: string): Promise<readonly RecordedReading[]> {
  const rows = await db.benefitReading.findMany({ where: { actionId }, orderBy: [{ on: "desc" }, { recordedAt: "desc" }, { id: "asc" }] });
  return rows.map(({ actionId: _, ...row }) => row);
}

/** Adds a reading. */
export async function addReading(tx: Transaction, actionId: string, reading: Omit<RecordedReading, "withdrawnAt" | "withdrawnBy">): Promise<void> {
  await tx.benefitReading.create({ data: { actionId, ...reading } });
}

/** Takes a reading of an action back; it stays in the record. @returns whether there was one standing. */
export async function withdrawReading(tx: Transaction, actionId: string, id: string, by: { readonly withdrawnAt: Date; readonly withdrawnBy: string }): Promise<boolean> {
  return (await tx.benefitReading.updateMany({ where: { id, actionId, withdrawnAt: null }, data: by })).count > 0;
}
