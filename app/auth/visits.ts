import type { Session } from "lucia";
import type { Viewer } from "../core/permissions/viewer";
import { dateInEngland } from "../core/text/instants";
import { findRolesOn } from "../db/roles";
import { endSessionOf, endSessionsOf, findLiveSessions, findSession, replaceSession } from "../db/sessions";
import { inTransaction } from "../db/transaction";
import type { AuthTools, Caller } from "./auth-tools";
import { readCookie } from "./read-cookie";
import { sessionIdOf } from "./session-store";

/** How long a replaced token still serves what the browser had under way with it, in milliseconds. */
const OVERLAP = 30_000;

/** A browser a person is signed in with. */
export type Device = { readonly sessionId: string; readonly userAgent: string | null; readonly since: Date; readonly isThisOne: boolean };

/** Whose request it is, and where a person is signed in. `setCookie` and `cookie` are values of a Set-Cookie header. */
export function createVisits({ db, lucia, now, record }: AuthTools) {
  /** Whose request this is. May move the session's end on, so it is asked before any loader runs. */
  async function findViewer(cookieHeader: string | undefined): Promise<{ viewer: Viewer | null; setCookie: string | null }> {
    const token = readCookie(cookieHeader ?? "", lucia.sessionCookieName);
    if (token === null) return { viewer: null, setCookie: null };
    const { session, user } = await lucia.validateSession(token);
    if (session === null) return { viewer: null, setCookie: lucia.createBlankSessionCookie().serialize() };
    if (session.awaitsCode) return { viewer: null, setCookie: null };
    const held = session.isDue ? await renew(token, session) : token;
    const roles = await findRolesOn(db.direct, user.id, dateInEngland(now()), user.hasCodes);
    return {
      viewer: { personId: user.id, sessionId: sessionIdOf(held), email: user.email, name: user.name, roles },
      setCookie: held !== token || (session.fresh && session.replacedAt === null) ? lucia.createSessionCookie(held).serialize() : null,
    };
  }

  /** Has a session go on under another token, to the same end. @returns that token; the old one when another request of the moment has done so. */
  async function renew(token: string, { userId, userAgent, goesOnFrom }: Session): Promise<string> {
    const at = now();
    const until = new Date(at.getTime() + OVERLAP);
    const ended = goesOnFrom !== null && goesOnFrom.endsAt < until ? goesOnFrom.endsAt : until;
    if (!(await replaceSession(db, sessionIdOf(token), at, ended))) return token;
    return (await lucia.createSession(userId, { userAgent, awaitsCode: false, isDue: false, replacedAt: null, goesOnFrom })).id;
  }

  /**
   * How long the session of a request still holds, in milliseconds: if it is not used any more, and at most. Looking moves nothing on.
   * @returns zeros when there is none that holds
   */
  async function timeLeft(cookieHeader: string | null): Promise<{ readonly unused: number; readonly atMost: number }> {
    const token = readCookie(cookieHeader ?? "", lucia.sessionCookieName);
    const found = token === null ? null : await findSession(db, sessionIdOf(token));
    if (found === null || found.session.awaitsCode) return { unused: 0, atMost: 0 };
    const at = now().getTime();
    const atMost = Math.max(0, found.session.endsAt.getTime() - at);
    return { unused: Math.max(0, Math.min(found.session.expiresAt.getTime() - at, atMost)), atMost };
  }

  /** Whose password was right in this browser and whose one-time code is still to come; null: nobody's. */
  async function findAwaited(cookieHeader: string | null): Promise<{ personId: string; sessionId: string } | null> {
    const token = readCookie(cookieHeader ?? "", lucia.sessionCookieName);
    if (token === null) return null;
    const { session } = await lucia.validateSession(token);
    return session?.awaitsCode === true ? { personId: session.userId, sessionId: sessionIdOf(token) } : null;
  }

  /** Ends the session and gives the cookie that empties the browser's. */
  async function signOut(viewer: Viewer | null, { address }: Pick<Caller, "address">): Promise<{ cookie: string }> {
    if (viewer !== null) {
      await inTransaction(db, async (tx) => {
        await endSessionOf(tx, viewer.personId, viewer.sessionId);
        await record(tx, "signed-out", viewer.personId, address);
      });
    }
    return { cookie: lucia.createBlankSessionCookie().serialize() };
  }

  /** The browsers a person is signed in with, newest first. */
  async function listDevices(viewer: Viewer): Promise<readonly Device[]> {
    const sessions = await findLiveSessions(db, viewer.personId, now());
    return sessions.map(({ id, userAgent, createdAt }) => ({ sessionId: id, userAgent, since: createdAt, isThisOne: id === viewer.sessionId }));
  }

  /** Signs one of the person's own browsers out. @returns whether there was such a one. */
  function endDevice(viewer: Viewer, sessionId: string): Promise<boolean> {
    return endSessionOf(db, viewer.personId, sessionId);
  }

  function endOtherDevices(viewer: Viewer): Promise<void> {
    return endSessionsOf(db, viewer.personId, viewer.sessionId);
  }

  return { findViewer, timeLeft, findAwaited, signOut, listDevices, endDevice, endOtherDevices };
}
