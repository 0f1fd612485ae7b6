import type { SystemMember, SystemOfTrust } from "../core/organisations/organisation";
import { SYSTEM_KINDS } from "../core/organisations/organisation";
import { CARE_SETTINGS } from "../core/organisations/care-setting";
import type { SystemMembership } from "../core/organisations/membership";
import { holdsAt, membersAt, principalSystemAt, systemsAt } from "../core/organisations/membership";
import { TRUST_TYPES } from "../core/organisations/register";
import type { MembershipRecord } from "../core/organisations/standing-memberships";
import { standingMemberships } from "../core/organisations/standing-memberships";
import type { Queries } from "./database";
import { readOneOf } from "./closed-list";
import { Prisma } from "./generated/sqlite/client";
import { byName } from "./organisations";
import { shortestWay } from "./sql";

const DECISIONS = ["proposed", "decided", "rejected"] as const;

/** Every membership on record of these trusts, with its standing; of every trust when none are named. */
export async function listMembershipRecords(db: Queries, memberCodes?: readonly string[]): Promise<readonly MembershipRecord[]> {
  // A list without anything in it is no SQL.
  const named = memberCodes === undefined ? Prisma.empty : Prisma.sql`WHERE "memberCode" IN (${Prisma.join(["", ...memberCodes])})`;
  const rows = await db.$queryRaw<readonly MembershipRow[]>(Prisma.sql`
    SELECT "memberCode", "systemCode", "from", "to", "isPrincipal", "decision" FROM "SystemMembership" ${named} ORDER BY "memberCode", "from", "systemCode"`);
  return rows.map(toRecord);
}

/** As either engine gives it. */
type MembershipRow = Omit<MembershipRecord, "isPrincipal" | "decision"> & { readonly isPrincipal: boolean | number | bigint; readonly decision: string };

function toRecord({ memberCode, systemCode, from, to, isPrincipal, decision }: MembershipRow): MembershipRecord {
  return { memberCode, systemCode, from, to, isPrincipal: Boolean(isPrincipal), decision: readOneOf(DECISIONS, decision) };
}

/** The trusts in a system on a day ('YYYY-MM-DD'), in order of name. A person's decision has won over any proposal. */
export async function listSystemMembers(db: Queries, systemCode: string, asAt: string): Promise<readonly SystemMember[]> {
  // Plain statements: every page of a system asks for them.
  const sql = shortestWay(db);
  const [records, rows, settings] = await Promise.all([
    sql.$queryRaw<readonly MembershipRow[]>`
      SELECT "memberCode", "systemCode", "from", "to", "isPrincipal", "decision" FROM "SystemMembership"
      WHERE "memberCode" IN (SELECT "memberCode" FROM "SystemMembership" WHERE "systemCode" = ${systemCode}) ORDER BY "memberCode", "from", "systemCode"`,
    sql.$queryRaw<readonly { readonly code: string; readonly name: string; readonly type: string | null; readonly closed: string | null }[]>`
      SELECT "code", "name", "type", "closed" FROM "Organisation" WHERE "code" IN (SELECT "memberCode" FROM "SystemMembership" WHERE "systemCode" = ${systemCode})`,
    sql.$queryRaw<readonly { readonly organisationCode: string; readonly setting: string }[]>`
      SELECT "organisationCode", "setting" FROM "OrganisationSetting" WHERE "organisationCode" IN (SELECT "memberCode" FROM "SystemMembership" WHERE "systemCode" = ${systemCode})`,
  ]);
  const standing = standingMemberships(records.map(toRecord));
  const codes = new Set(membersAt(standing, systemCode, asAt));
  return rows
    .filter(({ code }) => codes.has(code))
    .map(({ code, name, type, closed }) => ({
      code,
      name,
      type: type === null ? null : readOneOf(TRUST_TYPES, type),
      settings: CARE_SETTINGS.filter((setting) => settings.some((own) => own.organisationCode === code && own.setting === setting)),
      closed,
      isPrincipal: principalSystemAt(standing, code, asAt) === systemCode,
    }))
    .toSorted(byName);
}

/** The systems a trust is in on a day, its principal one first. */
export async function systemsOfTrust(db: Queries, trustCode: string, asAt: string): Promise<readonly SystemOfTrust[]> {
  const standing = standingMemberships(await listMembershipRecords(db, [trustCode]));
  const codes = systemsAt(standing, trustCode, asAt);
  const principal = principalSystemAt(standing, trustCode, asAt);
  const rows = await db.organisation.findMany({ where: { code: { in: [...codes] } } });
  return codes.flatMap((code) => {
    const row = rows.find((one) => one.code === code);
    return row === undefined ? [] : [{ code, name: row.name, kind: readOneOf(SYSTEM_KINDS, row.kind), isPrincipal: code === principal }];
  });
}

/** The ICB area every trust is principal member of on a day: system codes by trust code. */
export async function principalBoards(db: Queries, asAt: string): Promise<ReadonlyMap<string, string>> {
  const boards = await db.organisation.findMany({ where: { kind: "icb" }, select: { code: true } });
  const codes = new Set(boards.map(({ code }) => code));
  const standing: readonly SystemMembership[] = standingMemberships(await listMembershipRecords(db));
  const principals = standing.filter((one) => one.isPrincipal && codes.has(one.systemCode) && holdsAt(one, asAt));
  return new Map(principals.map(({ memberCode, systemCode }) => [memberCode, systemCode]));
}
