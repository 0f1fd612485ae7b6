import type { RoleName } from "../core/permissions/viewer";
import type { Queries, Transaction } from "./database";

export type Account = { readonly personId: string; readonly email: string; readonly name: string; readonly isDisabled: boolean };

/** The account of an e-mail address in lower case; a disabled one too. */
export async function findAccount(db: Queries, email: string): Promise<Account | null> {
  const person = await db.person.findUnique({ where: { email } });
  return person && { personId: person.id, email: person.email, name: person.name, isDisabled: person.disabledAt !== null };
}

/** Where a person is written to; null: there is none, or the account is disabled. */
export async function findEmail(db: Queries, personId: string): Promise<string | null> {
  return (await db.person.findFirst({ where: { id: personId, disabledAt: null }, select: { email: true } }))?.email ?? null;
}

/** Gives an account another e-mail address, in lower case; its links end, as they were sent to the old one. */
export async function saveEmail(tx: Transaction, personId: string, email: string): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { email } });
  await tx.accountLink.deleteMany({ where: { personId } });
}

/** Stores a person who has no password yet. */
export async function savePerson(tx: Transaction, person: { readonly id: string; readonly email: string; readonly name: string; readonly createdAt: Date }): Promise<void> {
  await tx.person.create({ data: person });
}

/** Disables an account: its sessions and links end, its roles stay as a record. */
export async function disablePerson(tx: Transaction, personId: string, at: Date): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { disabledAt: at } });
  await tx.session.deleteMany({ where: { personId } });
  await tx.accountLink.deleteMany({ where: { personId } });
}

/** Whether an organisation is a trust, a system or the service itself; null: there is none of this code. */
export async function findOrganisationKind(db: Queries, code: string): Promise<"trust" | "system" | "service" | null> {
  const organisation = await db.organisation.findUnique({ where: { code }, select: { kind: true } });
  if (organisation === null) return null;
  return organisation.kind === "trust" || organisation.kind === "service" ? organisation.kind : "system";
}

/** Makes sure of the organisation that stands for the service itself. */
export async function ensureServiceOrganisation(tx: Transaction, code: string): Promise<void> {
  await tx.organisation.upsert({ where: { code }, create: { code, kind: "service", name: "Boardmark", source: "This service" }, update: {} });
}

export type RoleAt = { readonly personId: string; readonly organisationCode: string; readonly role: RoleName };

/** Whether a person holds a role on a date or will later. */
export async function holdsRoleFrom(db: Queries, { personId, organisationCode, role }: RoleAt, date: string): Promise<boolean> {
  return (await db.roleMembership.count({ where: { personId, organisationCode, role, OR: [{ to: null }, { to: { gt: date } }] } })) > 0;
}

/** Gives a role from a date on. */
export async function saveRole(tx: Transaction, id: string, role: RoleAt, from: string): Promise<void> {
  await tx.roleMembership.create({ data: { id, ...role, from } });
}

/** Ends a role: the date is the first day it is no longer held. @returns how many memberships ended. */
export async function endRoleOn(tx: Transaction, { personId, organisationCode, role }: RoleAt, date: string): Promise<number> {
  const { count } = await tx.roleMembership.updateMany({ where: { personId, organisationCode, role, OR: [{ to: null }, { to: { gt: date } }] }, data: { to: date } });
  return count;
}

/** Whether roles at an organisation count only for people who sign in with a code. @returns whether there is such an organisation. */
export async function setRequiresCodes(tx: Transaction, code: string, requiresCodes: boolean): Promise<boolean> {
  return (await tx.organisation.updateMany({ where: { code }, data: { requiresCodes } })).count === 1;
}
