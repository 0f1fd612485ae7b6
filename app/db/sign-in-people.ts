import type { Queries } from "./database";

/** What signing in needs to know of a person; never leaves app/auth. */
export type SignInPerson = { readonly personId: string; readonly passwordHash: string | null; readonly hasCodes: boolean };

/** The person who may sign in with an e-mail address, upper or lower case; null for nobody and for the disabled. */
export async function findSignInPerson(db: Queries, email: string): Promise<SignInPerson | null> {
  const person = await db.person.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, passwordHash: true, disabledAt: true, codesSince: true },
  });
  if (person === null || person.disabledAt !== null) return null;
  return { personId: person.id, passwordHash: person.passwordHash, hasCodes: person.codesSince !== null };
}

/** The hash against which a signed-in person's own password is checked; null: none, or disabled. */
export async function findPasswordHash(db: Queries, personId: string): Promise<string | null> {
  const person = await db.person.findFirst({ where: { id: personId, disabledAt: null }, select: { passwordHash: true } });
  return person?.passwordHash ?? null;
}

/** Replaces a person's password hash. */
export async function savePasswordHash(db: Queries, personId: string, passwordHash: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { passwordHash } });
}
