import { saveEmail } from "./accounts";
import type { Queries, Transaction } from "./database";
import { sealAnswersOf } from "./sealed-answers";
import { endSessionsOf } from "./sessions";

export type EmailChangeEnd = "old" | "new";

/** A change under way as one of its two links shows it. */
export type EmailChange = {
  readonly personId: string;
  readonly oldEmail: string;
  readonly newEmail: string;
  /** In which of the two mailboxes the link was opened. */
  readonly end: EmailChangeEnd;
  readonly isConfirmed: boolean;
};

/** Begins a change; one begun before ends. */
export async function saveEmailChange(
  tx: Transaction,
  { personId, ...change }: { readonly personId: string; readonly newEmail: string; readonly oldTokenHash: string; readonly newTokenHash: string; readonly expiresAt: Date },
): Promise<void> {
  const fresh = { ...change, oldConfirmedAt: null, newConfirmedAt: null };
  await tx.emailChange.upsert({ where: { personId }, create: { personId, ...fresh }, update: fresh });
}

/** The change that a link belongs to, as seen from its end; null: none that still holds. */
export async function findEmailChange(db: Queries, tokenHash: string, now: Date): Promise<EmailChange | null> {
  const found = await db.emailChange.findFirst({
    where: { OR: [{ oldTokenHash: tokenHash }, { newTokenHash: tokenHash }], expiresAt: { gt: now }, person: { disabledAt: null } },
    include: { person: { select: { email: true } } },
  });
  if (found === null) return null;
  const end = found.oldTokenHash === tokenHash ? "old" : "new";
  const confirmedAt = end === "old" ? found.oldConfirmedAt : found.newConfirmedAt;
  return { personId: found.personId, oldEmail: found.person.email, newEmail: found.newEmail, end, isConfirmed: confirmedAt !== null };
}

/** A person's own change under way; null: none. */
export async function readEmailChange(db: Queries, personId: string, now: Date): Promise<{ readonly newEmail: string; readonly isOldConfirmed: boolean; readonly isNewConfirmed: boolean } | null> {
  const found = await db.emailChange.findFirst({ where: { personId, expiresAt: { gt: now } } });
  return found && { newEmail: found.newEmail, isOldConfirmed: found.oldConfirmedAt !== null, isNewConfirmed: found.newConfirmedAt !== null };
}

/** Notes that one end has confirmed. @returns whether both have now. */
export async function confirmEmailEnd(tx: Transaction, personId: string, end: EmailChangeEnd, at: Date): Promise<boolean> {
  const { oldConfirmedAt, newConfirmedAt } = await tx.emailChange.update({ where: { personId }, data: end === "old" ? { oldConfirmedAt: at } : { newConfirmedAt: at } });
  return oldConfirmedAt !== null && newConfirmedAt !== null;
}

/** Whether an account has an address, in lower case. */
export async function isEmailTaken(db: Queries, email: string): Promise<boolean> {
  return (await db.person.count({ where: { email } })) > 0;
}

/**
 * Gives an account another address: it is signed out everywhere, links sent to the old one end, and what was answered from its seats is sealed.
 *
 * @param email in lower case, nobody's yet
 * @param on the day, YYYY-MM-DD
 */
export async function moveToEmail(tx: Transaction, { personId, email, on }: { readonly personId: string; readonly email: string; readonly on: string }): Promise<void> {
  await saveEmail(tx, personId, email);
  await endSessionsOf(tx, personId, null);
  await sealAnswersOf(tx, personId, { by: "email", on });
}

/** Ends a change. */
export async function removeEmailChange(db: Queries, personId: string): Promise<void> {
  await db.emailChange.deleteMany({ where: { personId } });
}

/** Removes changes that nobody finished in time. */
export async function removeExpiredEmailChanges(db: Queries, now: Date): Promise<void> {
  await db.emailChange.deleteMany({ where: { expiresAt: { lte: now } } });
}
