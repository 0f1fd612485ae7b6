import type { Queries, Transaction } from "./database";

export type EmailChangeEnd = "old" | "new";
export type EmailChange = { readonly personId: string; readonly name: string; readonly oldEmail: string; readonly newEmail: string; /** At which of the two addresses the link was opened. */ readonly end: EmailChangeEnd; readonly isOtherConfirmed: boolean; readonly isConfirmed: boolean };

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
    include: { person: { select: { email: true, name: true } } },
  });
  if (found === null) return null;
  const end = found.oldTokenHash === tokenHash ? "old" : "new";
  const [own, other] = end === "old" ? [found.oldConfirmedAt, found.newConfirmedAt] : [found.newConfirmedAt, found.oldConfirmedAt];
  return { personId: found.personId, name: found.person.name, oldEmail: found.person.email, newEmail: found.newEmail, end, isConfirmed: own !== null, isOtherConfirmed: other !== null };
}

/** Notes that one end has confirmed, once. */
export async function confirmEmailEnd(tx: Transaction, personId: string, end: EmailChangeEnd, at: Date): Promise<void> {
  await tx.emailChange.update({ where: { personId }, data: end === "old" ? { oldConfirmedAt: at } : { newConfirmedAt: at } });
}

/** Gives a person another address. @returns false when somebody has it already. */
export async function changeEmail(tx: Transaction, personId: string, email: string): Promise<boolean> {
  if ((await tx.person.count({ where: { email } })) > 0) return false;
  await tx.person.update({ where: { id: personId }, data: { email } });
  return true;
}

/** Ends a change. */
export async function removeEmailChange(tx: Transaction, personId: string): Promise<void> {
  await tx.emailChange.deleteMany({ where: { personId } });
}

/** Removes changes that nobody finished in time. */
export async function removeExpiredEmailChanges(db: Queries, now: Date): Promise<void> {
  await db.emailChange.deleteMany({ where: { expiresAt: { lte: now } } });
}
