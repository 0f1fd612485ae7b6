import { ROLES, type Role } from "../core/permissions/viewer";
import { readOneOf } from "./closed-list";
import type { Queries } from "./database";
import type { Sql } from "./sql";

/**
 * The roles a person holds on a date (YYYY-MM-DD): from the first day on, until the day before the last bound.
 * @param hasCodes whether the person signs in with one-time codes; without, roles at organisations that require them do not count.
 */
export async function findRolesOn(db: Sql, personId: string, date: string, hasCodes: boolean): Promise<readonly Role[]> {
  const memberships = await db.$queryRaw<readonly { readonly role: string; readonly organisationCode: string }[]>`
    SELECT m."role", m."organisationCode" FROM "RoleMembership" m JOIN "Organisation" o ON o."code" = m."organisationCode"
    WHERE m."personId" = ${personId} AND m."from" <= ${date} AND (m."to" IS NULL OR m."to" > ${date}) AND (o."requiresCodes" = ${false} OR o."requiresCodes" = ${hasCodes})
    ORDER BY m."organisationCode", m."role"`;
  return memberships.map(({ role, organisationCode }) => ({ role: readOneOf(ROLES, role), organisationCode }));
}

/**
 * The roles that a person's session stands for on a date, in one statement, for what is asked again and again; none when the session is
 * not theirs, has run out or still awaits a code.
 */
export async function findRolesOfSession(db: Sql, { sessionId, personId }: { readonly sessionId: string; readonly personId: string }, now: Date, date: string): Promise<readonly Role[]> {
  const memberships = await db.$queryRaw<readonly { readonly role: string; readonly organisationCode: string }[]>`
    SELECT m."role", m."organisationCode" FROM "Session" s JOIN "Person" p ON p."id" = s."personId"
    JOIN "RoleMembership" m ON m."personId" = p."id" JOIN "Organisation" o ON o."code" = m."organisationCode"
    WHERE s."id" = ${sessionId} AND p."id" = ${personId} AND s."expiresAt" > ${now} AND s."endsAt" > ${now} AND s."awaitsCode" = ${false} AND p."disabledAt" IS NULL
      AND m."from" <= ${date} AND (m."to" IS NULL OR m."to" > ${date}) AND (o."requiresCodes" = ${false} OR p."codesSince" IS NOT NULL)
    ORDER BY m."organisationCode", m."role"`;
  return memberships.map(({ role, organisationCode }) => ({ role: readOneOf(ROLES, role), organisationCode }));
}

/** The names of the organisations at which a person's roles would count if the person had one-time codes. */
export async function listOrganisationsOwedCodes(db: Queries, personId: string, date: string): Promise<readonly string[]> {
  const memberships = await db.roleMembership.findMany({
    where: { personId, ...heldOn(date), organisation: { requiresCodes: true } },
    select: { organisation: { select: { name: true } } },
  });
  return [...new Set(memberships.map(({ organisation }) => organisation.name))].sort();
}

function heldOn(date: string) {
  return { from: { lte: date }, OR: [{ to: null }, { to: { gt: date } }] };
}
