import type { Queries, Transaction } from "./database";
import type { Sql } from "./sql";

/** A session as stored. The id is the SHA-256 of the token, which is nowhere but in the cookie. */
export type StoredSession = {
  readonly id: string;
  readonly personId: string;
  readonly createdAt: Date;
  /** Moves on while the session is used. */
  readonly expiresAt: Date;
  /** Never moves. */
  readonly endsAt: Date;
  readonly userAgent: string | null;
  /** The password was right and the one-time code is still to come. */
  readonly awaitsCode: boolean;
  /** What its person may do has changed: it is due to go on under another token. */
  readonly isDue: boolean;
  /** When another token took its place; null: it is the one. */
  readonly replacedAt: Date | null;
};

export type SessionHolder = { readonly id: string; readonly email: string; readonly name: string; readonly hasCodes: boolean };

/** Stores a new session. */
export async function saveSession(db: Queries, session: StoredSession): Promise<void> {
  await db.session.create({ data: session });
}

/** A session and its person; null when there is none, or the person is disabled. Expired ones are found too. */
export async function findSession(db: Queries, id: string): Promise<{ session: StoredSession; person: SessionHolder } | null> {
  const found = await db.session.findUnique({ where: { id }, include: { person: true } });
  if (found === null || found.person.disabledAt !== null) return null;
  const { person, ...session } = found;
  return { session, person: { id: person.id, email: person.email, name: person.name, hasCodes: person.codesSince !== null } };
}

/** Whose session this is while it holds and nothing is still to be entered; null: nobody's. For what is asked again and again. */
export async function findHolder(db: Sql, id: string, now: Date): Promise<string | null> {
  const [row] = await db.$queryRaw<readonly { readonly personId: string }[]>`
    SELECT s."personId" FROM "Session" s JOIN "Person" p ON p."id" = s."personId"
    WHERE s."id" = ${id} AND s."expiresAt" > ${now} AND s."endsAt" > ${now} AND s."awaitsCode" = ${false} AND p."disabledAt" IS NULL`;
  return row?.personId ?? null;
}

/** Marks all of a person's sessions: the next request of each goes on under another token. */
export async function markSessionsDue(tx: Transaction, personId: string): Promise<void> {
  await tx.session.updateMany({ where: { personId, replacedAt: null }, data: { isDue: true } });
}

/** Has a session that is due end at `endsAt`, as another takes its place. @returns whether it was still due: of two requests one takes it. */
export async function replaceSession(db: Queries, id: string, replacedAt: Date, endsAt: Date): Promise<boolean> {
  return (await db.session.updateMany({ where: { id, isDue: true }, data: { isDue: false, replacedAt, endsAt } })).count === 1;
}

/** A person's sessions that still hold, newest first; none that still awaits a code or has been replaced. */
export async function findLiveSessions(db: Queries, personId: string, now: Date): Promise<readonly StoredSession[]> {
  return db.session.findMany({
    where: { personId, awaitsCode: false, replacedAt: null, expiresAt: { gt: now }, endsAt: { gt: now } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
}

/** Moves the end of a session; a session ended meanwhile stays ended. */
export async function extendSession(db: Queries, id: string, expiresAt: Date): Promise<void> {
  await db.session.updateMany({ where: { id }, data: { expiresAt } });
}

/** Ends a session, whoever's it is. */
export async function endSession(db: Queries, id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } });
}

/** Ends one of a person's own sessions, and what replaced tokens still serve. @returns whether it was theirs and still there. */
export async function endSessionOf(db: Queries, personId: string, id: string): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { id, personId } });
  if (count > 0) await db.session.deleteMany({ where: { personId, NOT: { replacedAt: null } } });
  return count > 0;
}

/** Ends all of a person's sessions, but for the one to keep. */
export async function endSessionsOf(db: Queries, personId: string, keepId: string | null): Promise<void> {
  await db.session.deleteMany({ where: keepId === null ? { personId } : { personId, NOT: { id: keepId } } });
}

/** Removes what no longer holds. */
export async function removeExpiredSessions(db: Queries, now: Date): Promise<void> {
  await db.session.deleteMany({ where: { OR: [{ expiresAt: { lte: now } }, { endsAt: { lte: now } }] } });
}
