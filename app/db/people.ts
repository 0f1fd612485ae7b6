import { ROLES, type RoleName } from "../core/permissions/viewer";
import { readOneOf } from "./closed-list";
import type { Queries, Transaction } from "./database";

/** A role held now or before; to is the first day it is no longer held. */
export type HeldRole = { readonly role: RoleName; readonly organisation: { readonly code: string; readonly name: string }; readonly from: string; readonly to: string | null };
export type PersonRecord = {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly isDisabled: boolean;
  readonly hasPassword: boolean;
  readonly hasCodes: boolean;
  readonly roles: readonly HeldRole[];
};

const COLUMNS = {
  id: true,
  email: true,
  name: true,
  createdAt: true,
  disabledAt: true,
  codesSince: true,
  passwordHash: true,
  roles: { select: { role: true, from: true, to: true, organisation: { select: { code: true, name: true } } }, orderBy: { from: "desc" } },
} as const;

/** People whose name or e-mail address holds a text, in order of their addresses. */
export async function searchPeople(db: Queries, text: string, { skip, take }: { readonly skip: number; readonly take: number }): Promise<{ readonly total: number; readonly people: readonly PersonRecord[] }> {
  const where = text === "" ? {} : { OR: [{ email: { contains: text.toLowerCase() } }, { name: { contains: text } }] };
  const [total, rows] = await Promise.all([db.person.count({ where }), db.person.findMany({ where, select: COLUMNS, orderBy: { email: "asc" }, skip, take })]);
  return { total, people: rows.map(recordOf) };
}

/** Everybody who holds or held a role at an organisation, with their roles everywhere, in order of their names. */
export async function listPeopleAt(db: Queries, organisationCode: string): Promise<readonly PersonRecord[]> {
  const rows = await db.person.findMany({ where: { roles: { some: { organisationCode } } }, select: COLUMNS, orderBy: [{ name: "asc" }, { email: "asc" }] });
  return rows.map(recordOf);
}

/** One person; null when there is none of this id. */
export async function findPerson(db: Queries, personId: string): Promise<PersonRecord | null> {
  const row = await db.person.findUnique({ where: { id: personId }, select: COLUMNS });
  return row && recordOf(row);
}

/** Lets a disabled account sign in again; its roles are as they were left. */
export async function enablePerson(tx: Transaction, personId: string): Promise<boolean> {
  return (await tx.person.updateMany({ where: { id: personId, disabledAt: { not: null } }, data: { disabledAt: null } })).count === 1;
}

/** Organisations whose roles count only for people who sign in with a one-time code. */
export async function listOrganisationsRequiringCodes(db: Queries): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return db.organisation.findMany({ where: { requiresCodes: true }, select: { code: true, name: true }, orderBy: { name: "asc" } });
}

type Row = Omit<PersonRecord, "personId" | "isDisabled" | "hasPassword" | "hasCodes" | "roles"> & {
  readonly id: string;
  readonly disabledAt: Date | null;
  readonly codesSince: Date | null;
  readonly passwordHash: string | null;
  readonly roles: readonly (Omit<HeldRole, "role"> & { readonly role: string })[];
};

function recordOf({ id, email, name, createdAt, disabledAt, codesSince, passwordHash, roles }: Row): PersonRecord {
  const held = roles.map((one) => ({ ...one, role: readOneOf(ROLES, one.role) }));
  return { personId: id, email, name, createdAt, isDisabled: disabledAt !== null, hasPassword: passwordHash !== null, hasCodes: codesSince !== null, roles: held };
}
