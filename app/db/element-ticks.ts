import type { ElementTicks } from "../core/scoring/staircase";
import type { Queries, Transaction } from "./database";
import { shortestWay } from "./sql";

/** The digital team's word on one element. */
export type ElementTick = {
  readonly elementId: string;
  readonly isMet: boolean;
  readonly evidence: string | null;
  /** An https address. */
  readonly link: string | null;
  /** The role that keeps the evidence up to date. */
  readonly owner: string | null;
  /** The last day it holds, "YYYY-MM-DD". */
  readonly expiresOn: string | null;
  /** Of the evidence, "YYYY-MM-DD". */
  readonly evidenceOn: string | null;
  readonly revision: number;
};

/** Every element looked at in an assessment. */
export async function listTicks(db: Queries, assessmentId: string): Promise<readonly ElementTick[]> {
  const rows = await shortestWay(db).$queryRaw<readonly (Omit<ElementTick, "isMet" | "revision"> & { readonly isMet: unknown; readonly revision: unknown })[]>`
    SELECT "elementId", "isMet", "evidence", "link", "owner", "expiresOn", "evidenceOn", "revision" FROM "ElementTick"
    WHERE "assessmentId" = ${assessmentId} ORDER BY "elementId"`;
  return rows.map((row) => ({ ...row, isMet: Boolean(row.isMet), revision: Number(row.revision) }));
}

/** The ticks as the staircase takes them. */
export function toElementTicks(ticks: readonly ElementTick[]): ElementTicks {
  return new Map(ticks.map(({ elementId, isMet }) => [elementId, isMet]));
}

/** What is known of one element; null: it has not been looked at. */
export async function findTick(db: Queries, assessmentId: string, elementId: string): Promise<ElementTick | null> {
  return (await listTicks(db, assessmentId)).find((tick) => tick.elementId === elementId) ?? null;
}

/** The revision an element stands at, taken back or not: it counts on and never begins anew. 0: it was never looked at. */
export async function newestTickRevision(db: Queries, assessmentId: string, elementId: string): Promise<number> {
  const { _max } = await db.elementTickRevision.aggregate({ where: { assessmentId, elementId }, _max: { revision: true } });
  return _max.revision ?? 0;
}

/** Who gave the word, and when. A person's id. */
export type TickedBy = { readonly tickedBy: string; readonly tickedAt: Date };

/** Records the word on an element, and keeps it among its revisions. */
export async function saveTick(tx: Transaction, assessmentId: string, { elementId, ...word }: ElementTick, { id, ...by }: TickedBy & { readonly id: string }): Promise<void> {
  const data = { ...word, ...by };
  await tx.elementTick.upsert({
    where: { assessmentId_elementId: { assessmentId, elementId } },
    create: { assessmentId, elementId, ...data },
    update: data,
  });
  await tx.elementTickRevision.create({ data: { id, assessmentId, elementId, ...data } });
}

/** Takes the word on an element back; its revisions stay, and say so. */
export async function removeTick(tx: Transaction, assessmentId: string, elementId: string, { id, revision, ...by }: TickedBy & { readonly id: string; readonly revision: number }): Promise<void> {
  const { count } = await tx.elementTick.deleteMany({ where: { assessmentId, elementId } });
  if (count > 0) await tx.elementTickRevision.create({ data: { id, assessmentId, elementId, revision, isMet: null, ...by } });
}

/** One earlier or standing word on an element; isMet null: taken back. */
export type TickRevision = Omit<ElementTick, "isMet"> & TickedBy & { readonly id: string; readonly isMet: boolean | null };

/** Every word there has been on the elements of an assessment, oldest first. */
export async function listTickRevisions(db: Queries, assessmentId: string): Promise<readonly TickRevision[]> {
  return db.elementTickRevision.findMany({ where: { assessmentId }, omit: { assessmentId: true }, orderBy: [{ tickedAt: "asc" }, { revision: "asc" }, { id: "asc" }] });
}
