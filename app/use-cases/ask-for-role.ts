import { MOST_REQUESTS } from "../core/accounts/role-forms";
import type { RoleName } from "../core/permissions/viewer";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { findOrganisationKind, holdsRoleFrom } from "../db/accounts";
import { recordAudit } from "../db/audit";
import { addRoleRequest, holdRoleRequest, listRoleRequests, removeRoleRequest } from "../db/role-requests";
import { inTransaction } from "../db/transaction";
import { placeOf } from "./give-role";
import type { Actor, Tools } from "./tools";

type AskRefusal = "no-such-organisation" | "wrong-organisation" | "held-already" | "too-many";

/** A person asks for a role. It counts for nothing until somebody who may gives it. */
export async function askForRole(tools: Tools, actor: Actor, { organisationCode, role }: { readonly organisationCode: string; readonly role: RoleName }): Promise<Result<true, AskRefusal>> {
  const { db, now, newId, clientAddress } = tools;
  const { personId } = actor;
  return inTransaction<Result<true, AskRefusal>>(db, async (tx) => {
    const kind = await findOrganisationKind(tx, organisationCode);
    if (kind === null) return refuse("no-such-organisation");
    if (kind !== placeOf(role)) return refuse("wrong-organisation");
    if (await holdsRoleFrom(tx, { personId, organisationCode, role }, dateInEngland(now()))) return refuse("held-already");
    const standing = await listRoleRequests(tx, { personId });
    if (standing.length >= MOST_REQUESTS) return refuse("too-many");
    const isNew = await addRoleRequest(tx, { id: newId(), personId, organisationCode, role, askedAt: now() });
    if (isNew) await recordAudit(tx, { organisationCode, at: now(), action: "role-asked", subject: { kind: "person", id: personId }, personId, address: clientAddress ?? null }, newId);
    return accept(true);
  });
}

/** Takes the own request back. */
export async function takeRequestBack({ db }: Pick<Tools, "db">, actor: Actor, request: string): Promise<Result<true, "decided">> {
  return inTransaction<Result<true, "decided">>(db, async (tx) => {
    if ((await holdRoleRequest(tx, request, { personId: actor.personId })) === null) return refuse("decided");
    await removeRoleRequest(tx, request);
    return accept(true);
  });
}
