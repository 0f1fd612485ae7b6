import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { findAccount } from "../db/accounts";
import { recordAudit } from "../db/audit";
import { moveToEmail } from "../db/email-changes";
import { inTransaction } from "../db/transaction";
import type { Giver } from "./give-role";
import type { Tools } from "./tools";

/**
 * Gives an account another e-mail address. Whoever reads the new mailbox need not be who answered: the account is signed out
 * everywhere, what was answered from its seats is sealed, and both addresses are told.
 *
 * @param to in lower case
 */
export async function changeEmail(
  { db, now, newId, tellHolder }: Pick<Tools, "db" | "now" | "newId" | "tellHolder">,
  { from, to }: { readonly from: string; readonly to: string },
  giver: Giver,
): Promise<Result<true, "no-such-account" | "email-taken">> {
  const at = now();
  const outcome = await inTransaction<Result<true, "no-such-account" | "email-taken">>(db, async (tx) => {
    const account = await findAccount(tx, from);
    if (account === null || account.isDisabled) return refuse("no-such-account");
    if ((await findAccount(tx, to)) !== null) return refuse("email-taken");
    const { personId } = account;
    await moveToEmail(tx, { personId, email: to, on: dateInEngland(at) });
    await recordAudit(tx, { organisationCode: null, at, action: "email-changed", subject: { kind: "person", id: personId }, ...giver }, newId);
    return accept(true);
  });
  if (outcome.ok) for (const address of [from, to]) tellHolder?.(address, "email");
  return outcome;
}
