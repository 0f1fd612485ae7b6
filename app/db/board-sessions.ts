import type { BoardSession } from "../core/vital-signs/development-log";
import type { Queries, Transaction } from "./database";

/** A session with who wrote it down. */
export type RecordedSession = BoardSession & {
  /** A person's id. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
};

/** A trust's sessions that stand, the newest first. */
export async function listBoardSessions(db: Queries, trustCode: string): Promise<readonly RecordedSession[]> {
  const rows = await db.boardSession.findMany({
    where: { trustCode, withdrawnAt: null },
    include: { attended: { select: { role: true }, orderBy: { position: "asc" } } },
    orderBy: [{ on: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, on, topic, minutes, isQuorate, recordedBy, recordedAt, attended }) => ({ id, on, topic, minutes, isQuorate, recordedBy, recordedAt, roles: attended.map(({ role }) => role) }));
}

/** Adds a session with the roles that came. */
export async function addBoardSession(tx: Transaction, trustCode: string, { roles, ...session }: RecordedSession): Promise<void> {
  await tx.boardSession.create({ data: { trustCode, ...session, attended: { create: roles.map((role, position) => ({ role, position })) } } });
}

/** Takes a session out of the log; that it was there stays on record. @returns whether it stood. */
export async function withdrawBoardSession(tx: Transaction, trustCode: string, id: string, by: { readonly withdrawnBy: string; readonly withdrawnAt: Date }): Promise<boolean> {
  return (await tx.boardSession.updateMany({ where: { id, trustCode, withdrawnAt: null }, data: by })).count > 0;
}
