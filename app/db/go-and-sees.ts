import type { Queries, Transaction } from "./database";
import { shortestWay, toInstant } from "./sql";

/** One visit in the go-and-see log. */
export type GoAndSee = {
  readonly id: string;
  readonly on: string;
  readonly role: string;
  readonly place: string;
  readonly learnt: string;
  /** Null: it informs no theme in particular. */
  readonly themeId: string | null;
  /** A person's id. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
};

/** A trust's visits, the newest first. */
export async function listGoAndSees(db: Queries, trustCode: string): Promise<readonly GoAndSee[]> {
  const rows = await shortestWay(db).$queryRaw<readonly (Omit<GoAndSee, "recordedAt"> & { readonly recordedAt: string })[]>`
    SELECT "id", "on", "role", "place", "learnt", "themeId", "recordedBy", CAST(g."recordedAt" AS TEXT) AS "recordedAt" FROM "GoAndSee" g
    WHERE "trustCode" = ${trustCode} AND "withdrawnAt" IS NULL
    ORDER BY "on" DESC, g."recordedAt" DESC, "id"`;
  return rows.map((row) => ({ ...row, recordedAt: toInstant(row.recordedAt) }));
}

/** Adds a visit. */
export async function addGoAndSee(tx: Transaction, trustCode: string, visit: GoAndSee): Promise<void> {
  await tx.goAndSee.create({ data: { trustCode, ...visit } });
}

/** Takes a visit out of the log that this person put there. @returns whether there was one. */
export async function withdrawGoAndSee(tx: Transaction, trustCode: string, id: string, { withdrawnBy, withdrawnAt }: { readonly withdrawnBy: string; readonly withdrawnAt: Date }): Promise<boolean> {
  const { count } = await tx.goAndSee.updateMany({ where: { id, trustCode, recordedBy: withdrawnBy, withdrawnAt: null }, data: { withdrawnBy, withdrawnAt } });
  return count > 0;
}
