import type { NewSystem } from "../core/organisations/membership-forms";
import { overlaps } from "../core/organisations/membership";
import type { AuditAction } from "../core/audit/audit-event";
import { accept, refuse, type Result } from "../core/result";
import { recordAudit } from "../db/audit";
import type { Transaction } from "../db/database";
import { addGroup, addGroupMember, endGroupMember, findGroup, isCodeTaken, listGroupMemberships } from "../db/groups";
import { findTrustName } from "../db/places";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

/** Makes a cluster or provider group. It has no members, and nobody reads anything by it, until each is named. */
export async function addSystem(tools: Tools, actor: Actor, form: NewSystem): Promise<Result<null, "code-taken">> {
  return inTransaction<Result<null, "code-taken">>(tools.db, async (tx) => {
    if (await isCodeTaken(tx, form.code)) return refuse("code-taken");
    await addGroup(tx, { code: form.code, kind: form.kind, name: form.name, opened: form.from }, tools.newId);
    await note(tx, tools, actor, "system-added", form.code);
    return accept(null);
  });
}

export type GroupRefusal = "no-such-group" | "no-such-trust" | "member-already" | "not-a-member" | "ends-before-it-begins";

/** Names a trust a member of a group from a day on. Its principal board stays what it is. */
export async function joinGroup(tools: Tools, actor: Actor, groupCode: string, { trustCode, from }: { readonly trustCode: string; readonly from: string }): Promise<Result<null, GroupRefusal>> {
  return inTransaction<Result<null, GroupRefusal>>(tools.db, async (tx) => {
    if ((await findGroup(tx, groupCode)) === null) return refuse("no-such-group");
    if ((await findTrustName(tx, trustCode)) === null) return refuse("no-such-trust");
    const own = (await listGroupMemberships(tx, groupCode)).filter(({ memberCode }) => memberCode === trustCode);
    if (own.some((one) => overlaps(one, { from, to: null }))) return refuse("member-already");
    await addGroupMember(tx, { id: tools.newId(), memberCode: trustCode, systemCode: groupCode, from, decidedBy: actor.personId });
    await note(tx, tools, actor, "group-joined", `${groupCode}:${trustCode}`);
    return accept(null);
  });
}

/** Ends a trust's membership of a group: the day is the first on which it is no longer one. */
export async function leaveGroup(tools: Tools, actor: Actor, groupCode: string, { trustCode, to }: { readonly trustCode: string; readonly to: string }): Promise<Result<null, GroupRefusal>> {
  return inTransaction<Result<null, GroupRefusal>>(tools.db, async (tx) => {
    if ((await findGroup(tx, groupCode)) === null) return refuse("no-such-group");
    const open = (await listGroupMemberships(tx, groupCode)).find((one) => one.memberCode === trustCode && one.to === null);
    if (open === undefined) return refuse("not-a-member");
    if (to <= open.from) return refuse("ends-before-it-begins");
    await endGroupMember(tx, open.id, to);
    await note(tx, tools, actor, "group-left", `${groupCode}:${trustCode}`);
    return accept(null);
  });
}

function note(tx: Transaction, { now, newId, clientAddress }: Tools, actor: Actor, action: AuditAction, id: string): Promise<void> {
  return recordAudit(tx, { organisationCode: null, at: now(), action, subject: { kind: "organisation", id }, personId: actor.personId, address: clientAddress ?? null }, newId);
}
