import { normaliseName } from "../core/organisations/normalise-name";
import type { Queries, Transaction } from "./database";

/** The kinds of system that people make by hand. */
const KINDS = ["cluster", "provider-group"];
const BY_HAND = "Entered by hand";

export type Group = { readonly code: string; readonly kind: string; readonly name: string; readonly opened: string | null };
export type GroupMembership = { readonly id: string; readonly memberCode: string; readonly name: string; readonly from: string; readonly to: string | null };

/** Every cluster and provider group, with how many trusts are in it on a day, in order of name. */
export async function listGroups(db: Queries, today: string): Promise<readonly (Group & { readonly members: number })[]> {
  const rows = await db.organisation.findMany({ where: { kind: { in: KINDS } }, include: { members: { where: { decision: "decided", from: { lte: today }, OR: [{ to: null }, { to: { gt: today } }] } } }, orderBy: [{ name: "asc" }, { code: "asc" }] });
  return rows.map(({ code, kind, name, opened, members }) => ({ code, kind, name, opened, members: members.length }));
}

/** A cluster or provider group; null for any other code. */
export async function findGroup(db: Queries, code: string): Promise<Group | null> {
  return db.organisation.findFirst({ where: { code, kind: { in: KINDS } }, select: { code: true, kind: true, name: true, opened: true } });
}

/** Who has been in a group and when, in order of name. */
export async function listGroupMemberships(db: Queries, groupCode: string): Promise<readonly GroupMembership[]> {
  const rows = await db.systemMembership.findMany({ where: { systemCode: groupCode, decision: "decided" }, include: { member: { select: { name: true } } }, orderBy: [{ member: { name: "asc" } }, { from: "asc" }] });
  return rows.map(({ id, memberCode, member, from, to }) => ({ id, memberCode, name: member.name, from, to }));
}

/** Whether any organisation has a code. */
export async function isCodeTaken(db: Queries, code: string): Promise<boolean> {
  return (await db.organisation.count({ where: { code } })) > 0;
}

/** Adds a group without members. */
export async function addGroup(tx: Transaction, { code, kind, name, opened }: Group, newId: () => string): Promise<void> {
  await tx.organisation.create({ data: { code, kind, name, opened, source: BY_HAND, names: { create: { id: newId(), name, normalised: normaliseName(name), from: opened, to: null, source: BY_HAND } } } });
}

/** Adds a member, which is never its principal system. */
export async function addGroupMember(tx: Transaction, membership: { readonly id: string; readonly memberCode: string; readonly systemCode: string; readonly from: string; readonly decidedBy: string }): Promise<void> {
  await tx.systemMembership.create({ data: { ...membership, to: null, isPrincipal: false, source: BY_HAND, decision: "decided" } });
}

/** Ends a membership on a day. */
export async function endGroupMember(tx: Transaction, id: string, to: string): Promise<void> {
  await tx.systemMembership.update({ where: { id }, data: { to } });
}
