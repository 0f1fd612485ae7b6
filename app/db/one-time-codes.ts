import type { Queries, Transaction } from "./database";

/** What stands of a person's one-time codes; the secret is sealed. */
export type StoredCodes = { readonly sealedSecret: string | null; readonly since: Date | null; readonly lastStep: number | null };

export async function findCodes(db: Queries, personId: string): Promise<StoredCodes | null> {
  const person = await db.person.findFirst({ where: { id: personId, disabledAt: null }, select: { codeSecret: true, codesSince: true, lastCodeStep: true } });
  return person && { sealedSecret: person.codeSecret, since: person.codesSince, lastStep: person.lastCodeStep };
}

/** Keeps a new secret for a person who has no codes yet. @returns whether that was so. */
export async function saveCodeSecret(db: Queries, personId: string, sealedSecret: string): Promise<boolean> {
  const { count } = await db.person.updateMany({ where: { id: personId, codesSince: null }, data: { codeSecret: sealedSecret, lastCodeStep: null } });
  return count === 1;
}

/** Takes the code of a half minute. @returns whether it, or a later one, was not taken before: of two at once, one. */
export async function takeCodeStep(db: Queries, personId: string, step: number): Promise<boolean> {
  const { count } = await db.person.updateMany({
    where: { id: personId, OR: [{ lastCodeStep: null }, { lastCodeStep: { lt: step } }] },
    data: { lastCodeStep: step },
  });
  return count === 1;
}

/** Asks for codes from now on, with these recovery codes, by their hashes. */
export async function startCodes(tx: Transaction, personId: string, since: Date, recoveryHashes: readonly string[]): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { codesSince: since } });
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({ data: recoveryHashes.map((id) => ({ id, personId })) });
}

/** Takes a person's codes away, recovery codes with them. */
export async function removeCodes(tx: Transaction, personId: string): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { codeSecret: null, codesSince: null, lastCodeStep: null } });
  await tx.recoveryCode.deleteMany({ where: { personId } });
}

/** Uses a recovery code up. @returns whether it was still there. */
export async function takeRecoveryCode(db: Queries, personId: string, hash: string): Promise<boolean> {
  return (await db.recoveryCode.deleteMany({ where: { personId, id: hash } })).count === 1;
}

export async function countRecoveryCodes(db: Queries, personId: string): Promise<number> {
  return db.recoveryCode.count({ where: { personId } });
}
