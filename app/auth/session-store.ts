import { createHash } from "node:crypto";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import type { Db } from "../db/database";
import * as sessions from "../db/sessions";

/** A session nobody uses ends after this; using it in the second half moves the end on. */
export const IDLE_HOURS = 2;
/** Every session ends after this, used or not. */
export const LONGEST_HOURS = 12;
/** Time to enter a one-time code after the password. */
const CODE_HOURS = 1 / 6;
const HOUR = 3_600_000;

/** What the store keeps in place of a token: whoever reads the database cannot sign in with it. */
export function sessionIdOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Lucia's storage on our database. Lucia knows tokens only, the database their hashes only.
 * Lucia reads the machine's clock and ours arrives as `now`: whether a session holds is decided here, and
 * Lucia is given the time left, counted from its own clock.
 */
export function sessionStore(db: Db, now: () => Date): Adapter {
  function toLucia(token: string, session: sessions.StoredSession): DatabaseSession {
    const left = session.expiresAt.getTime() - now().getTime();
    return { id: token, userId: session.personId, expiresAt: new Date(Date.now() + left), attributes: { userAgent: session.userAgent, awaitsCode: session.awaitsCode, isDue: session.isDue, replacedAt: session.replacedAt, goesOnFrom: session } };
  }

  return {
    async getSessionAndUser(token): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const found = await sessions.findSession(db, sessionIdOf(token));
      if (found === null) return [null, null];
      const { session, person } = found;
      if (session.expiresAt <= now() || session.endsAt <= now()) {
        await sessions.endSession(db, session.id);
        return [null, null];
      }
      return [toLucia(token, session), { id: person.id, attributes: { email: person.email, name: person.name, hasCodes: person.hasCodes } }];
    },
    async setSession({ id: token, userId, attributes }) {
      const at = now();
      const { userAgent, awaitsCode, goesOnFrom } = attributes;
      const { createdAt, endsAt } = goesOnFrom ?? { createdAt: at, endsAt: new Date(at.getTime() + (awaitsCode ? CODE_HOURS : LONGEST_HOURS) * HOUR) };
      const expiresAt = new Date(at.getTime() + IDLE_HOURS * HOUR);
      await sessions.saveSession(db, { id: sessionIdOf(token), personId: userId, createdAt, expiresAt, endsAt, userAgent, awaitsCode, isDue: false, replacedAt: null });
    },
    async updateSessionExpiration(token) {
      await sessions.extendSession(db, sessionIdOf(token), new Date(now().getTime() + IDLE_HOURS * HOUR));
    },
    async deleteSession(token) {
      await sessions.endSession(db, sessionIdOf(token));
    },
    async deleteUserSessions(personId) {
      await sessions.endSessionsOf(db, personId, null);
    },
    async deleteExpiredSessions() {
      await sessions.removeExpiredSessions(db, now());
    },
    async getUserSessions() {
      // Tokens cannot be had back from their hashes; devices are listed by app/db/sessions.
      return [];
    },
  };
}
