import type { Queries, Transaction } from "./database";

/** A person who came by a provider and may sign in. */
export type KnownPerson = { readonly personId: string; readonly hasCodes: boolean };

type Identity = { readonly issuer: string; readonly subject: string };

/** Whose identity it is; null: nobody's, "disabled": of somebody who may not sign in. */
export async function findPersonByIdentity(db: Queries, { issuer, subject }: Identity): Promise<KnownPerson | "disabled" | null> {
  const found = await db.externalIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { person: { select: { id: true, disabledAt: true, codesSince: true } } },
  });
  return found === null ? null : known(found.person);
}

/** The person with an e-mail address, in lower case. */
export async function findPersonByEmail(db: Queries, email: string): Promise<KnownPerson | "disabled" | null> {
  const person = await db.person.findUnique({ where: { email }, select: { id: true, disabledAt: true, codesSince: true } });
  return person === null ? null : known(person);
}

/** Makes an identity a person's own. */
export async function connectIdentity(tx: Transaction, { issuer, subject }: Identity, personId: string, connectedAt: Date): Promise<void> {
  await tx.externalIdentity.create({ data: { issuer, subject, personId, connectedAt } });
}

/** Adds a person without a password and without a role. */
export async function addPersonWithoutPassword(tx: Transaction, person: { readonly id: string; readonly email: string; readonly name: string; readonly createdAt: Date }): Promise<void> {
  await tx.person.create({ data: { ...person, passwordHash: null } });
}

/** The issuers a person has connected, with the day of the first. */
export async function listIdentities(db: Queries, personId: string): Promise<readonly { readonly issuer: string; readonly connectedAt: Date }[]> {
  return db.externalIdentity.findMany({ where: { personId }, select: { issuer: true, connectedAt: true }, orderBy: { connectedAt: "asc" } });
}

/** Takes a person's identities at an issuer away. @returns whether there was one. */
export async function disconnectIssuer(tx: Transaction, personId: string, issuer: string): Promise<boolean> {
  return (await tx.externalIdentity.deleteMany({ where: { personId, issuer } })).count > 0;
}

function known(person: { readonly id: string; readonly disabledAt: Date | null; readonly codesSince: Date | null }): KnownPerson | "disabled" {
  return person.disabledAt === null ? { personId: person.id, hasCodes: person.codesSince !== null } : "disabled";
}
