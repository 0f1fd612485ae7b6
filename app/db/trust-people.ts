import type { RoleName } from "../core/permissions/viewer";
import type { Queries } from "./database";

/**
 * The people with a role at a trust on a date, among those with certain e-mail addresses: who has none there is not
 * found, whether the service knows them or not.
 *
 * @param emails in lower case
 * @returns person ids by e-mail
 */
export async function findTrustPeople(db: Queries, trustCode: string, emails: readonly string[], on: string): Promise<ReadonlyMap<string, string>> {
  const held = { organisationCode: trustCode, from: { lte: on }, OR: [{ to: null }, { to: { gt: on } }] };
  const rows = await db.person.findMany({
    where: { email: { in: [...emails] }, disabledAt: null, roles: { some: held } },
    select: { id: true, email: true },
  });
  return new Map(rows.map(({ id, email }) => [email, id]));
}

/** E-mail addresses by person id, for the form that sets the seats. */
export async function findEmails(db: Queries, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.person.findMany({ where: { id: { in: [...personIds] } }, select: { id: true, email: true } });
  return new Map(rows.map(({ id, email }) => [id, email]));
}

/** Names by person id, for a trust's own record of who did what. */
export async function findNames(db: Queries, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.person.findMany({ where: { id: { in: [...new Set(personIds)] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Where everybody can be written to who holds a role at a trust on a date; disabled accounts are left out. In order. */
export async function listEmailsOfRole(db: Queries, trustCode: string, role: RoleName, on: string): Promise<readonly string[]> {
  const held = { organisationCode: trustCode, role, from: { lte: on }, OR: [{ to: null }, { to: { gt: on } }] };
  const rows = await db.person.findMany({ where: { disabledAt: null, roles: { some: held } }, select: { email: true }, orderBy: { email: "asc" } });
  return rows.map(({ email }) => email);
}
