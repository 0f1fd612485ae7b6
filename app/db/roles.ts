import { ROLES, type Role } from "../core/permissions/viewer";
import { readOneOf } from "./closed-list";
import type { Queries } from "./database";

/** The roles a person holds on a date (YYYY-MM-DD): from the first day on, until the day before the last bound. */
export async function findRolesOn(db: Queries, personId: string, date: string): Promise<readonly Role[]> {
  const memberships = await db.roleMembership.findMany({
    where: { personId, from: { lte: date }, OR: [{ to: null }, { to: { gt: date } }] },
    orderBy: [{ organisationCode: "asc" }, { role: "asc" }],
  });
  return memberships.map(({ role, organisationCode }) => ({ role: readOneOf(ROLES, role), organisationCode }));
}
