import { judgePassword, type PasswordFault } from "../core/accounts/password-rule";
import type { Viewer } from "../core/permissions/viewer";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import type { AuditAction } from "../core/audit/audit-event";
import { recordAudit } from "../db/audit";
import type { Db, Transaction } from "../db/database";
import { findRolesOn } from "../db/roles";
import { endSessionOf, endSessionsOf, findLiveSessions } from "../db/sessions";
import { findPasswordHash, findSignInPerson, savePasswordHash } from "../db/sign-in-people";
import { inTransaction } from "../db/transaction";
import { createLucia } from "./lucia";
import { argon2id, HASH_OF_NOBODY, type PasswordHasher } from "./password-hasher";
import { sessionIdOf } from "./session-store";
import { createSignInLimits } from "./sign-in-limits";

export type AuthParts = {
  readonly db: Db;
  /** Whether people reach the service by https. */
  readonly isSecure: boolean;
  /** Keys the counts of tries. */
  readonly secret: string;
  /** Whether lower-case text is among the passwords many people have. */
  readonly isCommonPassword: (text: string) => boolean;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly hasher?: PasswordHasher;
};

/** Where a try to sign in comes from. */
export type Caller = { readonly address: string; readonly userAgent: string | null };

/** A browser a person is signed in with. */
export type Device = { readonly sessionId: string; readonly userAgent: string | null; readonly since: Date; readonly isThisOne: boolean };

export type Auth = ReturnType<typeof createAuth>;

const LONGEST_USER_AGENT = 256;

/** Accounts and sessions of one process. `setCookie` and `cookie` are values of a Set-Cookie header. */
export function createAuth({ db, isSecure, secret, isCommonPassword, now, newId, hasher = argon2id }: AuthParts) {
  const lucia = createLucia(db, isSecure, now);
  const limits = createSignInLimits(db, secret, now);

  /** What people do to their own account is in the service's record. */
  function record(tx: Transaction, action: AuditAction, personId: string, address: string): Promise<void> {
    return recordAudit(tx, { organisationCode: null, at: now(), action, subject: { kind: "person", id: personId }, personId, address }, newId);
  }

  async function beginSession(personId: string, userAgent: string | null): Promise<string> {
    const session = await lucia.createSession(personId, { userAgent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null });
    return lucia.createSessionCookie(session.id).serialize();
  }

  /** Whose request this is. May move the session's end on, so it is asked before any loader runs. */
  async function findViewer(cookieHeader: string | undefined): Promise<{ viewer: Viewer | null; setCookie: string | null }> {
    const token = lucia.readSessionCookie(cookieHeader ?? "");
    if (token === null) return { viewer: null, setCookie: null };
    const { session, user } = await lucia.validateSession(token);
    if (session === null) return { viewer: null, setCookie: lucia.createBlankSessionCookie().serialize() };
    const roles = await findRolesOn(db, user.id, dateInEngland(now()));
    return {
      viewer: { personId: user.id, sessionId: sessionIdOf(token), email: user.email, name: user.name, roles },
      setCookie: session.fresh ? lucia.createSessionCookie(token).serialize() : null,
    };
  }

  /** Whether a password is a person's own. Nobody's takes one verification too: an unknown e-mail costs the same work. */
  async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
    const isRight = await hasher.verify(passwordHash ?? HASH_OF_NOBODY, password);
    return isRight && passwordHash !== null;
  }

  /** Signs a person in under a new session. "wrong" says nothing about which of the two was. */
  async function signIn(
    { email, password }: { readonly email: string; readonly password: string },
    { address, userAgent }: Caller,
  ): Promise<Result<{ readonly cookie: string; readonly personId: string }, "wrong" | "too-many">> {
    const place = { account: email.trim().toLowerCase(), address };
    if (!(await limits.take(place))) return refuse("too-many");
    const person = await findSignInPerson(db, email);
    const isRight = await isPasswordOf(person?.passwordHash ?? null, password);
    if (!isRight || person === null) return refuse("wrong");
    await limits.giveBack(place);
    await inTransaction(db, (tx) => record(tx, "signed-in", person.personId, address));
    return accept({ cookie: await beginSession(person.personId, userAgent), personId: person.personId });
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

  /** Changes the own password, ends every session of the person and begins a new one for this browser. */
  async function changePassword(
    viewer: Viewer,
    { current, next }: { readonly current: string; readonly next: string },
    { address, userAgent }: Caller,
  ): Promise<Result<{ readonly cookie: string }, PasswordFault | "wrong" | "too-many">> {
    const judged = judgePassword(next, isCommonPassword, [viewer.email, viewer.name]);
    if (!judged.ok) return judged;
    const place = { account: viewer.email, address };
    if (!(await limits.take(place))) return refuse("too-many");
    if (!(await isPasswordOf(await findPasswordHash(db, viewer.personId), current))) return refuse("wrong");
    await limits.giveBack(place);
    const passwordHash = await hasher.hash(next);
    await inTransaction(db, async (tx) => {
      await savePasswordHash(tx, viewer.personId, passwordHash);
      await endSessionsOf(tx, viewer.personId, null);
      await record(tx, "password-changed", viewer.personId, address);
    });
    return accept({ cookie: await beginSession(viewer.personId, userAgent) });
  }

  return { findViewer, signIn, signOut, listDevices, endDevice, endOtherDevices, changePassword };
}
