import { judgePassword, type PasswordFault } from "../core/accounts/password-rule";
import type { Viewer } from "../core/permissions/viewer";
import { accept, refuse, type Result } from "../core/result";
import { endSessionsOf } from "../db/sessions";
import { findPasswordHash, findSignInPerson, savePasswordHash } from "../db/sign-in-people";
import { inTransaction } from "../db/transaction";
import type { AuthTools, Caller } from "./auth-tools";

/** Signing in with a password, and changing it. */
export function createPasswords({ db, hasher, isCommonPassword, limits, beginSession, isPasswordOf, record }: AuthTools) {
  /**
   * Signs a person in under a new session, or up to the one-time code where the person has such codes.
   * "wrong" says nothing about which of the two was.
   */
  async function signIn(
    { email, password }: { readonly email: string; readonly password: string },
    { address, userAgent }: Caller,
  ): Promise<Result<{ readonly cookie: string; readonly awaitsCode: boolean }, "wrong" | "too-many">> {
    const place = { account: email.trim().toLowerCase(), address };
    if (!(await limits.take("sign-in", place))) return refuse("too-many");
    const person = await findSignInPerson(db, email);
    const isRight = await isPasswordOf(person?.passwordHash ?? null, password);
    if (!isRight || person === null) return refuse("wrong");
    await limits.giveBack("sign-in", place);
    const { personId, hasCodes } = person;
    if (!hasCodes) await inTransaction(db, (tx) => record(tx, "signed-in", personId, address));
    return accept({ cookie: await beginSession(personId, userAgent, hasCodes), awaitsCode: hasCodes });
  }

  /** Changes the own password, ends every session of the person and begins a new one for this browser. */
  async function changePassword(
    viewer: Viewer,
    { current, next }: { readonly current: string; readonly next: string },
    { address, userAgent }: Caller,
  ): Promise<Result<{ readonly cookie: string }, PasswordFault | "wrong" | "too-many">> {
    const judged = judgePassword(next, isCommonPassword, [viewer.email, viewer.name]);
    if (!judged.ok) return judged;
    const confirmed = await confirmPassword(viewer, current, address);
    if (!confirmed.ok) return confirmed;
    const passwordHash = await hasher.hash(next);
    await inTransaction(db, async (tx) => {
      await savePasswordHash(tx, viewer.personId, passwordHash);
      await endSessionsOf(tx, viewer.personId, null);
      await record(tx, "password-changed", viewer.personId, address);
    });
    return accept({ cookie: await beginSession(viewer.personId, userAgent) });
  }

  /** Asks a signed-in person for the password again, under the limits of signing in. */
  async function confirmPassword(viewer: Viewer, password: string, address: string): Promise<Result<true, "wrong" | "too-many">> {
    const place = { account: viewer.email, address };
    if (!(await limits.take("sign-in", place))) return refuse("too-many");
    if (!(await isPasswordOf(await findPasswordHash(db, viewer.personId), password))) return refuse("wrong");
    await limits.giveBack("sign-in", place);
    return accept(true);
  }

  /** Asks a signed-in person to show that it is they: the password or, of who has none, the own e-mail address. */
  async function confirmPerson(viewer: Viewer, typed: string, address: string): Promise<Result<true, "wrong" | "too-many">> {
    if (await hasPassword(viewer)) return confirmPassword(viewer, typed, address);
    return typed.trim().toLowerCase() === viewer.email ? accept(true) : refuse("wrong");
  }

  /** Whether a person may sign in with a password; whoever only signs in elsewhere has none. */
  async function hasPassword({ personId }: Viewer): Promise<boolean> {
    return (await findPasswordHash(db, personId)) !== null;
  }

  return { signIn, changePassword, confirmPassword, confirmPerson, hasPassword };
}
