import { SERVICE_CODE } from "../core/accounts/account-form";
import type { RoleName } from "../core/permissions/viewer";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { ensureServiceOrganisation, findAccount, findOrganisationKind, holdsRoleFrom, savePerson, saveRole } from "../db/accounts";
import { recordAudit } from "../db/audit";
import type { Transaction } from "../db/database";
import { markSessionsDue } from "../db/sessions";
import { inTransaction } from "../db/transaction";
import type { Tools } from "./tools";

export type RoleToGive = { readonly email: string; readonly name: string; readonly role: RoleName; readonly organisationCode: string };

/** Who gives it and from where; both null for the service's own command. */
export type Giver = { readonly personId: string | null; readonly address: string | null };

export type GiveRefusal = "no-such-organisation" | "disabled" | "wrong-organisation";

/**
 * Gives a role from today on to the person of an e-mail address, whose account is made if there is none.
 * @returns the person, and whether the account is new; a role already held stays as it is.
 */
export async function giveRole(
  { db, now, newId }: Pick<Tools, "db" | "now" | "newId">,
  asked: RoleToGive,
  giver: Giver,
): Promise<Result<{ readonly personId: string; readonly isNew: boolean }, GiveRefusal>> {
  return inTransaction(db, (tx) => giveRoleIn(tx, { now, newId }, asked, giver));
}

/** As `giveRole`, inside a transaction of the caller's. */
export async function giveRoleIn(
  tx: Transaction,
  { now, newId }: Pick<Tools, "now" | "newId">,
  { email, name, role, organisationCode }: RoleToGive,
  giver: Giver,
): Promise<Result<{ readonly personId: string; readonly isNew: boolean }, GiveRefusal>> {
  const at = now();
  if (organisationCode === SERVICE_CODE) await ensureServiceOrganisation(tx, SERVICE_CODE);
  const kind = await findOrganisationKind(tx, organisationCode);
  if (kind === null) return refuse("no-such-organisation");
  if (kind !== placeOf(role)) return refuse("wrong-organisation");
  const known = await findAccount(tx, email);
  if (known?.isDisabled) return refuse("disabled");
  const personId = known?.personId ?? newId();
  if (known === null) {
    await savePerson(tx, { id: personId, email, name, createdAt: at });
    await recordAudit(tx, { organisationCode: null, at, action: "person-added", subject: { kind: "person", id: personId }, ...giver }, newId);
  }
  const membership = { personId, organisationCode, role };
  const today = dateInEngland(at);
  if (!(await holdsRoleFrom(tx, membership, today))) {
    await saveRole(tx, newId(), membership, today);
    await markSessionsDue(tx, personId);
    await recordAudit(tx, { organisationCode, at, action: "role-given", subject: { kind: "person", id: personId }, ...giver }, newId);
  }
  return accept({ personId, isNew: known === null });
}

/** The kind of organisation at which a role is held. */
export function placeOf(role: RoleName): "trust" | "system" | "service" {
  if (role === "service-administrator") return "service";
  return role === "system-lead" ? "system" : "trust";
}
