import { accept, refuse, type Result } from "../core/result";
import { disablePerson, findAccount } from "../db/accounts";
import { recordAudit } from "../db/audit";
import type { Transaction } from "../db/database";
import { inTransaction } from "../db/transaction";
import type { Giver } from "./give-role";
import type { Tools } from "./tools";

/** Disables an account at once, wherever it is signed in. */
export async function disableAccount({ db, now, newId }: Pick<Tools, "db" | "now" | "newId">, email: string, giver: Giver): Promise<Result<true, "no-such-account">> {
  return inTransaction(db, (tx) => disableAccountIn(tx, { now, newId }, email, giver));
}

/** As `disableAccount`, inside a transaction of the caller's. */
export async function disableAccountIn(tx: Transaction, { now, newId }: Pick<Tools, "now" | "newId">, email: string, giver: Giver): Promise<Result<true, "no-such-account">> {
  const at = now();
  const account = await findAccount(tx, email);
  if (account === null || account.isDisabled) return refuse("no-such-account");
  await disablePerson(tx, account.personId, at);
  await recordAudit(tx, { organisationCode: null, at, action: "person-disabled", subject: { kind: "person", id: account.personId }, ...giver }, newId);
  return accept(true);
}
