import { accept, refuse, type Result } from "../core/result";
import { setRequiresCodes } from "../db/accounts";
import { recordAudit } from "../db/audit";
import { inTransaction } from "../db/transaction";
import type { Giver } from "./give-role";
import type { Tools } from "./tools";

/** Lets roles at an organisation count only for people who sign in with a one-time code, or no longer so. */
export async function requireCodes(
  { db, now, newId }: Pick<Tools, "db" | "now" | "newId">,
  organisationCode: string,
  isRequired: boolean,
  giver: Giver,
): Promise<Result<true, "no-such-organisation">> {
  return inTransaction(db, async (tx) => {
    if (!(await setRequiresCodes(tx, organisationCode, isRequired))) return refuse("no-such-organisation");
    const action = isRequired ? "codes-required" : "codes-not-required";
    await recordAudit(tx, { organisationCode, at: now(), action, subject: { kind: "organisation", id: organisationCode }, ...giver }, newId);
    return accept(true);
  });
}
