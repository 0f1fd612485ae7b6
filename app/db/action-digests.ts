import { isInTime } from "../core/actions/digest";
import { PERMISSIONS } from "../core/permissions/permissions";
import { dateInEngland } from "../core/text/instants";
import type { Db, Queries, Transaction } from "./database";
import { inTransaction } from "./transaction";

/** Somebody's wish for the weekly e-mail on one trust's actions. */
export type DigestWish = { readonly trustCode: string; readonly isOn: boolean };

/** Who is to get a week's e-mail. */
export type DigestReader = { readonly personId: string; readonly email: string; readonly trust: { readonly code: string; readonly name: string }; readonly token: string };

/** What a person has asked for. */
export async function listDigestWishes(db: Queries, personId: string): Promise<readonly DigestWish[]> {
  return db.actionDigest.findMany({ where: { personId }, select: { trustCode: true, isOn: true } });
}

/** Turns the e-mail on. The link that turns it off stays the same, so that an old e-mail's works for ever. */
export async function turnDigestOn(tx: Transaction, personId: string, trustCode: string, { since, token }: { readonly since: Date; readonly token: string }): Promise<void> {
  await tx.actionDigest.upsert({ where: { personId_trustCode: { personId, trustCode } }, create: { personId, trustCode, isOn: true, since, token }, update: { isOn: true, since } });
}

/** Turns the e-mail off. Off already: nothing changes. */
export async function turnDigestOff(tx: Transaction, personId: string, trustCode: string): Promise<void> {
  await tx.actionDigest.updateMany({ where: { personId, trustCode }, data: { isOn: false } });
}

/** Whose e-mail a link turns off, and whether it is on; null: no such link was ever sent. */
export async function findDigestByToken(db: Queries, token: string): Promise<{ readonly personId: string; readonly isOn: boolean; readonly trust: { readonly code: string; readonly name: string } } | null> {
  return db.actionDigest.findUnique({ where: { token }, select: { personId: true, isOn: true, trust: { select: { code: true, name: true } } } });
}

/** Those who asked, may still read the trust's actions today, and have not had this week's. */
export async function listDueDigests(db: Queries, week: string, at: Date): Promise<readonly DigestReader[]> {
  const today = dateInEngland(at);
  const roles = Object.keys(PERMISSIONS["read-actions"].allows);
  const rows = await db.actionDigest.findMany({
    where: { isOn: true, person: { disabledAt: null }, sent: { none: { week } } },
    select: { since: true, token: true, trust: { select: { code: true, name: true, requiresCodes: true } }, person: { select: { id: true, email: true, codesSince: true, roles: { where: { role: { in: roles }, from: { lte: today }, OR: [{ to: null }, { to: { gt: today } }] }, select: { organisationCode: true } } } } },
    orderBy: [{ trustCode: "asc" }, { personId: "asc" }],
  });
  return rows
    .filter(({ since, trust, person }) => isInTime(since, week) && person.roles.some(({ organisationCode }) => organisationCode === trust.code) && (!trust.requiresCodes || person.codesSince !== null))
    .map(({ token, trust: { code, name }, person }) => ({ personId: person.id, email: person.email, trust: { code, name }, token }));
}

/**
 * Takes a week's e-mail on: from then on no other process and no later start sends it.
 * @returns false when somebody else has, or it was turned off meanwhile.
 */
export function claimDigest(db: Db, { personId, trust }: DigestReader, week: string, at: Date): Promise<boolean> {
  const key = { personId, trustCode: trust.code };
  return inTransaction(db, async (tx) => {
    // The row is held, so that two processes take their turns.
    const { count } = await tx.actionDigest.updateMany({ where: { ...key, isOn: true }, data: { isOn: true } });
    if (count === 0 || (await tx.sentDigest.count({ where: { ...key, week } })) > 0) return false;
    await tx.sentDigest.create({ data: { ...key, week, at } });
    return true;
  });
}

/** Gives a week's e-mail back that no mail server has taken: the next run sends it. */
export async function unclaimDigest(db: Queries, { personId, trust }: DigestReader, week: string): Promise<void> {
  await db.sentDigest.deleteMany({ where: { personId, trustCode: trust.code, week } });
}
