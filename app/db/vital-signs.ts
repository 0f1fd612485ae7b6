import type { Queries, Transaction } from "./database";
import { shortestWay, toInstant } from "./sql";

/** A vital sign's value on a date. */
export type VitalSignValue = {
  readonly id: string;
  readonly signId: string;
  readonly on: string;
  readonly value: number;
  readonly source: string;
  /** A person's id. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
};

/** A trust's values that stand, by sign and date. */
export async function listVitalSigns(db: Queries, trustCode: string): Promise<readonly VitalSignValue[]> {
  const rows = await shortestWay(db).$queryRaw<readonly (Omit<VitalSignValue, "recordedAt"> & { readonly recordedAt: string })[]>`
    SELECT "id", "signId", "on", "value", "source", "recordedBy", CAST(v."recordedAt" AS TEXT) AS "recordedAt" FROM "VitalSignValue" v
    WHERE "trustCode" = ${trustCode} AND "withdrawnAt" IS NULL
    ORDER BY "signId", "on", v."recordedAt", "id"`;
  return rows.map((row) => ({ ...row, value: Number(row.value), recordedAt: toInstant(row.recordedAt) }));
}

/** Records a value; one already recorded for the same sign and day is withdrawn by it. */
export async function saveVitalSign(tx: Transaction, trustCode: string, value: VitalSignValue): Promise<void> {
  const { signId, on, recordedBy, recordedAt } = value;
  await tx.vitalSignValue.updateMany({ where: { trustCode, signId, on, withdrawnAt: null }, data: { withdrawnAt: recordedAt, withdrawnBy: recordedBy } });
  await tx.vitalSignValue.create({ data: { trustCode, ...value } });
}

/** Takes a value back; that it was recorded stays on record. @returns its sign; null: the trust has no such value that stands. */
export async function withdrawVitalSign(tx: Transaction, trustCode: string, id: string, { withdrawnBy, withdrawnAt }: { readonly withdrawnBy: string; readonly withdrawnAt: Date }): Promise<string | null> {
  const { count } = await tx.vitalSignValue.updateMany({ where: { id, trustCode, withdrawnAt: null }, data: { withdrawnBy, withdrawnAt } });
  if (count === 0) return null;
  return (await tx.vitalSignValue.findUniqueOrThrow({ where: { id }, select: { signId: true } })).signId;
}
