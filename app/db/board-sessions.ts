import type { BoardSession } from "../core/vital-signs/development-log";
import type { Queries, Transaction } from "./database";
import { shortestWay, toInstant } from "./sql";

/** A session with who wrote it down. */
export type RecordedSession = BoardSession & {
  /** A person's id. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
};

/** A trust's sessions that stand, the newest first. */
export async function listBoardSessions(db: Queries, trustCode: string): Promise<readonly RecordedSession[]> {
  const rows = await shortestWay(db).$queryRaw<readonly SessionAndRole[]>`
    SELECT s."id", s."on", s."topic", s."minutes", s."isQuorate", s."recordedBy", CAST(s."recordedAt" AS TEXT) AS "recordedAt", a."role" FROM "BoardSession" s
    LEFT JOIN "BoardSessionAttended" a ON a."sessionId" = s."id"
    WHERE s."trustCode" = ${trustCode} AND s."withdrawnAt" IS NULL
    ORDER BY s."on" DESC, s."recordedAt" DESC, s."id", a."position"`;
  const sessions = new Map<string, RecordedSession & { readonly roles: string[] }>();
  for (const { role, minutes, isQuorate, recordedAt, ...row } of rows) {
    const session = sessions.get(row.id) ?? { ...row, minutes: Number(minutes), isQuorate: isQuorate === null ? null : Boolean(isQuorate), recordedAt: toInstant(recordedAt), roles: [] };
    sessions.set(row.id, session);
    if (role !== null) session.roles.push(role);
  }
  return [...sessions.values()];
}

/** A session beside one of the roles that came, if there is one. */
type SessionAndRole = Omit<RecordedSession, "roles" | "minutes" | "isQuorate" | "recordedAt"> & { readonly minutes: unknown; readonly isQuorate: unknown; readonly recordedAt: string; readonly role: string | null };

/** Adds a session with the roles that came. */
export async function addBoardSession(tx: Transaction, trustCode: string, { roles, ...session }: RecordedSession): Promise<void> {
  await tx.boardSession.create({ data: { trustCode, ...session, attended: { create: roles.map((role, position) => ({ role, position })) } } });
}

/** Takes a session out of the log; that it was there stays on record. @returns whether it stood. */
export async function withdrawBoardSession(tx: Transaction, trustCode: string, id: string, by: { readonly withdrawnBy: string; readonly withdrawnAt: Date }): Promise<boolean> {
  return (await tx.boardSession.updateMany({ where: { id, trustCode, withdrawnAt: null }, data: by })).count > 0;
}
