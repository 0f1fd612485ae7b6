import { ROLES, type RoleName } from "../core/permissions/viewer";
import { readOneOf } from "./closed-list";
import type { Queries, Transaction } from "./database";

export type RoleRequest = {
  readonly id: string;
  readonly person: { readonly id: string; readonly email: string; readonly name: string };
  readonly organisation: { readonly code: string; readonly name: string };
  readonly role: RoleName;
  readonly askedAt: Date;
};

/** A request that was refused, as its person is told. */
export type RefusedRequest = RoleRequest & { readonly refusedAt: Date };

const COLUMNS = { id: true, role: true, askedAt: true, person: { select: { id: true, email: true, name: true } }, organisation: { select: { code: true, name: true } } } as const;

/** Roles asked for and not decided, the oldest first: at one organisation, by one person, or all. */
export async function listRoleRequests(db: Queries, where: { readonly organisationCode?: string; readonly personId?: string }): Promise<readonly RoleRequest[]> {
  const rows = await db.roleRequest.findMany({ where: { ...where, refusedAt: null, person: { disabledAt: null } }, select: COLUMNS, orderBy: [{ askedAt: "asc" }, { id: "asc" }] });
  return rows.map((row) => ({ ...row, role: readOneOf(ROLES, row.role) }));
}

/** A person's requests that were refused, the latest first. */
export async function listRefusedRequests(db: Queries, personId: string): Promise<readonly RefusedRequest[]> {
  const rows = await db.roleRequest.findMany({ where: { personId, refusedAt: { not: null } }, select: { ...COLUMNS, refusedAt: true }, orderBy: [{ refusedAt: "desc" }, { id: "asc" }] });
  return rows.flatMap(({ refusedAt, ...row }) => (refusedAt === null ? [] : [{ ...row, role: readOneOf(ROLES, row.role), refusedAt }]));
}

/** Notes that a person asks for a role; asked twice, it stands once, and asked after a refusal it stands anew. @returns whether it is new. */
export async function addRoleRequest(tx: Transaction, request: { readonly id: string; readonly personId: string; readonly organisationCode: string; readonly role: RoleName; readonly askedAt: Date }): Promise<boolean> {
  const { personId, organisationCode, role } = request;
  await tx.roleRequest.deleteMany({ where: { personId, organisationCode, role, refusedAt: { not: null } } });
  const standing = await tx.roleRequest.count({ where: { personId, organisationCode, role } });
  if (standing === 0) await tx.roleRequest.create({ data: request });
  return standing === 0;
}

/** One request that waits, held until the transaction ends, so that nobody else decides on it; null when it is decided or gone. */
export async function holdRoleRequest(tx: Transaction, id: string, within: { readonly organisationCode?: string; readonly personId?: string }): Promise<RoleRequest | null> {
  // Writing the row to what it is takes its lock: two who decide take turns.
  if ((await tx.roleRequest.updateMany({ where: { id, refusedAt: null, ...within }, data: { id } })).count === 0) return null;
  const row = await tx.roleRequest.findUnique({ where: { id }, select: COLUMNS });
  return row && { ...row, role: readOneOf(ROLES, row.role) };
}

/** Takes a request away. */
export async function removeRoleRequest(tx: Transaction, id: string): Promise<void> {
  await tx.roleRequest.deleteMany({ where: { id } });
}

/** Refuses a request: it waits no longer, and its person can read so. */
export async function refuseRoleRequest(tx: Transaction, id: string, refusedAt: Date): Promise<void> {
  await tx.roleRequest.update({ where: { id }, data: { refusedAt } });
}

/** Removes what was refused before an instant. */
export async function removeRefusedBefore(db: Queries, before: Date): Promise<void> {
  await db.roleRequest.deleteMany({ where: { refusedAt: { lt: before } } });
}
