import { readOneOf } from "./closed-list";
import type { Queries, Transaction } from "./database";

export const LINK_KINDS = ["invitation", "reset"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export type AccountLink = { readonly personId: string; readonly kind: LinkKind; readonly email: string; readonly name: string };

/** Stores a link under the hash of its token, in place of the person's earlier ones. */
export async function replaceAccountLink(
  tx: Transaction,
  link: { readonly tokenHash: string; readonly personId: string; readonly kind: LinkKind; readonly createdAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await tx.accountLink.deleteMany({ where: { personId: link.personId } });
  await tx.accountLink.create({ data: link });
}

/** The link of a token hash, unless it was used, replaced or has expired, or its person is disabled. */
export async function findAccountLink(db: Queries, tokenHash: string, now: Date): Promise<AccountLink | null> {
  const link = await db.accountLink.findFirst({
    where: { tokenHash, expiresAt: { gt: now }, person: { disabledAt: null } },
    include: { person: { select: { email: true, name: true } } },
  });
  return link && { personId: link.personId, kind: readOneOf(LINK_KINDS, link.kind), email: link.person.email, name: link.person.name };
}

/** Uses a link up. @returns whether it was still there: of two at once, one. */
export async function useAccountLink(tx: Transaction, tokenHash: string, now: Date): Promise<boolean> {
  return (await tx.accountLink.deleteMany({ where: { tokenHash, expiresAt: { gt: now } } })).count === 1;
}

/** Removes the links that have expired. */
export async function removeExpiredLinks(db: Queries, now: Date): Promise<void> {
  await db.accountLink.deleteMany({ where: { expiresAt: { lte: now } } });
}
