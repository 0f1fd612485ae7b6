import { AGENDA_PARTS, type AgendaItem, type AgendaPart } from "../core/workshop/workshop";
import type { Queries, Transaction } from "./database";
import { readOneOf } from "./closed-list";

/** The frozen agenda in its order; empty while it is not ordered. */
export async function listAgenda(db: Queries, assessmentId: string): Promise<readonly AgendaItem[]> {
  const rows = await db.workshopTheme.findMany({
    where: { assessmentId },
    select: { themeId: true, part: true, isPulledOut: true, carriedTo: true },
    orderBy: { position: "asc" },
  });
  return rows.map((row) => ({ ...row, part: readOneOf(AGENDA_PARTS, row.part) }));
}

/** Freezes the agenda. */
export async function addAgenda(tx: Transaction, assessmentId: string, items: readonly { readonly themeId: string; readonly part: AgendaPart }[]): Promise<void> {
  await tx.workshopTheme.createMany({ data: items.map((item, position) => ({ ...item, assessmentId, position })) });
}

/** What an act writes about a theme; what is not given stays. */
export type AgendaChange = { readonly part?: AgendaPart; readonly isPulledOut?: boolean; readonly carriedTo?: string | null };

/** Changes how a theme is dealt with. Its place stays. */
export async function changeAgendaItem(tx: Transaction, assessmentId: string, themeId: string, change: AgendaChange): Promise<void> {
  await tx.workshopTheme.update({ where: { assessmentId_themeId: { assessmentId, themeId } }, data: change });
}
