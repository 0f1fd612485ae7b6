import { randomBytes } from "node:crypto";
import { judgePassword, type PasswordFault } from "../core/accounts/password-rule";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { findAccountLink, replaceAccountLink, useAccountLink, type AccountLink, type LinkKind } from "../db/account-links";
import { sha256 } from "../db/digest";
import { sealAnswersOf } from "../db/sealed-answers";
import { endSessionsOf } from "../db/sessions";
import { findSignInPerson, savePasswordHash } from "../db/sign-in-people";
import { inTransaction } from "../db/transaction";
import type { AuthTools, Caller } from "./auth-tools";

const HOURS: Readonly<Record<LinkKind, number>> = { invitation: 7 * 24, reset: 1 };
const TOKEN_BYTES = 32;

/** Links by which a person sets a password. The database keeps the hash of a link's token; the token is in the link alone. */
export function createAccountLinks({ db, hasher, isCommonPassword, limits, beginSession, record, now, sendPasswordLink, tellHolder }: AuthTools) {
  /** Makes a link for a person; earlier ones end. @returns its token. */
  async function makeLink(personId: string, kind: LinkKind): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + HOURS[kind] * 3_600_000);
    await inTransaction(db, (tx) => replaceAccountLink(tx, { tokenHash: sha256(token), personId, kind, createdAt, expiresAt }));
    return token;
  }

  /** Whose link it is; null once it was used, replaced or has expired. Looking uses nothing up. */
  function findLink(token: string): Promise<AccountLink | null> {
    return findAccountLink(db, sha256(token), now());
  }

  /** Sets the password of the link's person, ends their sessions and signs this browser in, once. */
  async function setPassword(
    token: string,
    password: string,
    { address, userAgent }: Caller,
  ): Promise<Result<{ readonly cookie: string; readonly awaitsCode: boolean }, PasswordFault | "ended">> {
    const link = await findLink(token);
    if (link === null) return refuse("ended");
    const judged = judgePassword(password, isCommonPassword, [link.email, link.name]);
    if (!judged.ok) return judged;
    const passwordHash = await hasher.hash(password);
    const isUsed = await inTransaction(db, async (tx) => {
      if (!(await useAccountLink(tx, sha256(token), now()))) return false;
      await savePasswordHash(tx, link.personId, passwordHash);
      await endSessionsOf(tx, link.personId, null);
      // Whoever holds the mailbox, or was handed the link, need not be who answered.
      await sealAnswersOf(tx, link.personId, { by: "password", on: dateInEngland(now()) });
      await record(tx, "password-changed", link.personId, address);
      return true;
    });
    if (!isUsed) return refuse("ended");
    if (link.kind === "reset") tellHolder?.(link.email, "password");
    // Whoever has the mailbox still lacks the one-time code.
    const awaitsCode = (await findSignInPerson(db, link.email))?.hasCodes ?? false;
    return accept({ cookie: await beginSession(link.personId, userAgent, awaitsCode), awaitsCode });
  }

  /** Sends a link to whom an e-mail address belongs, if anybody; the caller is told nothing of that. */
  async function askForLink(email: string, { address }: Pick<Caller, "address">): Promise<void> {
    const account = email.trim().toLowerCase();
    if (sendPasswordLink === null || !(await limits.take("ask-for-link", { account, address }))) return;
    const person = await findSignInPerson(db, account);
    if (person !== null) sendPasswordLink(account, await makeLink(person.personId, "reset"));
  }

  return { makeLink, findLink, setPassword, askForLink, sendsLinks: sendPasswordLink !== null };
}
