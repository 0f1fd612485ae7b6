import type { RoleName } from "../core/permissions/viewer";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { endRoleOn, findAccount } from "../db/accounts";
import { recordAudit } from "../db/audit";
import { inTransaction } from "../db/transaction";
import type { Giver } from "./give-role";
import type { Tools } from "./tools";

/** Ends a role today: from the next request on it counts no more. */
export async function endRole(
  { db, now, newId }: Pick<Tools, "db" | "now" | "newId">,
  { email, role, organisationCode }: { readonly email: string; readonly role: RoleName; readonly organisationCode: string },
  giver: Giver,
): Promise<Result<true, "not-held">> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const account = await findAccount(tx, email);
    if (account === null) return refuse("not-held");
    const { personId } = account;
    if ((await endRoleOn(tx, { personId, organisationCode, role }, dateInEngland(at))) === 0) return refuse("not-held");
    await recordAudit(tx, { organisationCode, at, action: "role-ended", subject: { kind: "person", id: personId }, ...giver }, newId);
    return accept(true);
  });
}
