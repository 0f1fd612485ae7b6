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
import { byName } from "./organisations";

const DECISIONS = ["proposed", "decided", "rejected"] as const;

/** Every membership on record of these trusts, with its standing; of every trust when none are named. */
export async function listMembershipRecords(db: Queries, memberCodes?: readonly string[]): Promise<readonly MembershipRecord[]> {
  const where = memberCodes === undefined ? {} : { memberCode: { in: [...memberCodes] } };
  const rows = await db.systemMembership.findMany({ where, orderBy: [{ memberCode: "asc" }, { from: "asc" }, { systemCode: "asc" }] });
  return rows.map(({ memberCode, systemCode, from, to, isPrincipal, decision }) => ({ memberCode, systemCode, from, to, isPrincipal, decision: readOneOf(DECISIONS, decision) }));
}

/** The trusts in a system on a day ('YYYY-MM-DD'), in order of name. A person's decision has won over any proposal. */
export async function listSystemMembers(db: Queries, systemCode: string, asAt: string): Promise<readonly SystemMember[]> {
  const anyTime = await db.systemMembership.findMany({ where: { systemCode }, select: { memberCode: true }, distinct: ["memberCode"] });
  const standing = standingMemberships(await listMembershipRecords(db, anyTime.map(({ memberCode }) => memberCode)));
  const codes = membersAt(standing, systemCode, asAt);
  const rows = await db.organisation.findMany({ where: { code: { in: [...codes] } }, include: { settings: true } });
  return rows
    .map(({ code, name, type, closed, settings }) => ({
      code,
      name,
      type: type === null ? null : readOneOf(TRUST_TYPES, type),
      settings: CARE_SETTINGS.filter((setting) => settings.some((own) => own.setting === setting)),
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
