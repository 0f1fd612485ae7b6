import type { RoleName } from "../core/permissions/viewer";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { endRoleOn, findAccount } from "../db/accounts";
import { recordAudit } from "../db/audit";
import type { Transaction } from "../db/database";
import { isOnlyAdministrator } from "../db/person-data";
import { markSessionsDue } from "../db/sessions";
import { inTransaction } from "../db/transaction";
import type { Giver } from "./give-role";
import type { Tools } from "./tools";

type RoleOf = { readonly role: RoleName; readonly organisationCode: string };

/** Ends a role today: from the next request on it counts no more. */
export async function endRole({ db, now, newId }: Pick<Tools, "db" | "now" | "newId">, { email, ...of }: RoleOf & { readonly email: string }, giver: Giver): Promise<Result<true, "not-held">> {
  return inTransaction(db, async (tx) => {
    const account = await findAccount(tx, email);
    return account === null ? refuse("not-held") : endIn(tx, { now, newId }, { ...of, personId: account.personId }, giver);
  });
}

/** The same of a person by id, from a page: the service keeps an administrator. */
export async function endRoleOf({ db, now, newId }: Pick<Tools, "db" | "now" | "newId">, of: RoleOf & { readonly personId: string }, giver: Giver): Promise<Result<true, "not-held" | "only-administrator">> {
  return inTransaction<Result<true, "not-held" | "only-administrator">>(db, async (tx) => {
    if (of.role === "service-administrator" && (await isOnlyAdministrator(tx, of.personId, dateInEngland(now())))) return refuse("only-administrator");
    return endIn(tx, { now, newId }, of, giver);
  });
}

async function endIn(tx: Transaction, { now, newId }: Pick<Tools, "now" | "newId">, { personId, organisationCode, role }: RoleOf & { readonly personId: string }, giver: Giver): Promise<Result<true, "not-held">> {
  const at = now();
  if ((await endRoleOn(tx, { personId, organisationCode, role }, dateInEngland(at))) === 0) return refuse("not-held");
  await markSessionsDue(tx, personId);
  await recordAudit(tx, { organisationCode, at, action: "role-ended", subject: { kind: "person", id: personId }, ...giver }, newId);
  return accept(true);
}
