import { randomBytes } from "node:crypto";
import type { Viewer } from "../core/permissions/viewer";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { sha256 } from "../db/digest";
import { confirmEmailEnd, findEmailChange, isEmailTaken, moveToEmail, readEmailChange, removeEmailChange, saveEmailChange, type EmailChange } from "../db/email-changes";
import { inTransaction } from "../db/transaction";
import type { AuthTools, Caller } from "./auth-tools";

const HOURS = 24;
const TOKEN_BYTES = 32;

/** What one confirmation came to: the other mailbox is still to confirm, or the address is changed. */
export type EmailStep = "half" | "changed";

/**
 * A person changes the own e-mail address: a link goes to the old mailbox and one to the new, and both must be opened and confirmed. Whoever
 * reads the new mailbox need not be who answered: at the second confirmation the account is signed out everywhere and its answers sealed.
 */
export function createEmailChanges({ db, limits, record, now, sendEmailLink, tellHolder }: AuthTools) {
  /**
   * Begins a change; the caller has asked for the password and, where there is one, a one-time code. Whether somebody has the new address is
   * told to nobody: the work and the answer are the same, and a mailbox of somebody else's is not written to.
   */
  async function askForEmail(viewer: Viewer, to: string, { address }: Pick<Caller, "address">): Promise<Result<true, "too-many" | "no-mail">> {
    if (sendEmailLink === null) return refuse("no-mail");
    if (!(await limits.take("ask-for-link", { account: viewer.email, address }))) return refuse("too-many");
    const [oldToken, newToken] = [newLinkToken(), newLinkToken()];
    const expiresAt = new Date(now().getTime() + HOURS * 3_600_000);
    const isTaken = await inTransaction(db, async (tx) => {
      await saveEmailChange(tx, { personId: viewer.personId, newEmail: to, oldTokenHash: sha256(oldToken), newTokenHash: sha256(newToken), expiresAt });
      await record(tx, "email-change-asked", viewer.personId, address);
      return isEmailTaken(tx, to);
    });
    sendEmailLink(viewer.email, oldToken, "old");
    if (!isTaken) sendEmailLink(to, newToken, "new");
    return accept(true);
  }

  /** The change a link belongs to, seen from its mailbox; null: used up, replaced or too old. Looking uses nothing up. */
  function findChange(token: string): Promise<EmailChange | null> {
    return findEmailChange(db, sha256(token), now());
  }

  /** Confirms from one mailbox; with the second one the address changes. */
  async function confirmChange(token: string, { address }: Pick<Caller, "address">): Promise<Result<EmailStep, "ended">> {
    const outcome = await inTransaction<Result<EmailStep, "ended"> & { readonly tell?: readonly string[] }>(db, async (tx) => {
      const change = await findEmailChange(tx, sha256(token), now());
      if (change === null) return refuse("ended");
      const { personId, oldEmail, newEmail } = change;
      // Two confirmations at one moment take turns at the row: the second one sees the first.
      if (!(await confirmEmailEnd(tx, personId, change.end, now()))) return accept("half");
      await removeEmailChange(tx, personId);
      if (await isEmailTaken(tx, newEmail)) return refuse("ended");
      await moveToEmail(tx, { personId, email: newEmail, on: dateInEngland(now()) });
      await record(tx, "email-changed", personId, address);
      return { ...accept<EmailStep>("changed"), tell: [oldEmail, newEmail] };
    });
    for (const email of outcome.tell ?? []) tellHolder?.(email, "email");
    return outcome.ok ? accept(outcome.value) : outcome;
  }

  /** Where a person's own change stands; null: none is under way. */
  function readOwnChange({ personId }: Viewer) {
    return readEmailChange(db, personId, now());
  }

  /** Calls the own change off. */
  async function dropChange({ personId }: Viewer): Promise<void> {
    await removeEmailChange(db, personId);
  }

  return { askForEmail, findChange, confirmChange, readOwnChange, dropChange, changesEmails: sendEmailLink !== null };
}

function newLinkToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}
