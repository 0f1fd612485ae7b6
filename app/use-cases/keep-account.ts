import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { recordAudit } from "../db/audit";
import type { AuditAction } from "../core/audit/audit-event";
import type { Transaction } from "../db/database";
import { enablePerson, findPerson } from "../db/people";
import { isOnlyAdministrator } from "../db/person-data";
import { endSessionsOf } from "../db/sessions";
import { inTransaction } from "../db/transaction";
import { disableAccountIn } from "./disable-account";
import type { Actor, Tools } from "./tools";

type Refusal = "no-such-account" | "only-administrator";

/** Signs an account out of every browser. */
export async function signOutEverywhere(tools: Tools, actor: Actor, personId: string): Promise<Result<true, Refusal>> {
  return onAccount(tools, actor, personId, "devices-signed-out", async (tx) => {
    await endSessionsOf(tx, personId, null);
    return accept(true);
  });
}

/** Disables an account, unless nobody would administer the service then. */
export async function disableAccountOf(tools: Tools, actor: Actor, personId: string): Promise<Result<true, Refusal>> {
  return onAccount(tools, actor, personId, null, async (tx, email) => {
    if (await isOnlyAdministrator(tx, personId, dateInEngland(tools.now()))) return refuse("only-administrator");
    return disableAccountIn(tx, tools, email, { personId: actor.personId, address: tools.clientAddress ?? null });
  });
}

/** Lets a disabled account sign in again. */
export async function enableAccount(tools: Tools, actor: Actor, personId: string): Promise<Result<true, Refusal>> {
  return onAccount(tools, actor, personId, "person-enabled", async (tx) => ((await enablePerson(tx, personId)) ? accept(true) : refuse("no-such-account")));
}

async function onAccount(
  { db, now, newId, clientAddress }: Tools,
  actor: Actor,
  personId: string,
  action: AuditAction | null,
  act: (tx: Transaction, email: string) => Promise<Result<true, Refusal>>,
): Promise<Result<true, Refusal>> {
  return inTransaction<Result<true, Refusal>>(db, async (tx) => {
    const person = await findPerson(tx, personId);
    if (person === null) return refuse("no-such-account");
    const outcome = await act(tx, person.email);
    if (outcome.ok && action !== null) await recordAudit(tx, { organisationCode: null, at: now(), action, subject: { kind: "person", id: personId }, personId: actor.personId, address: clientAddress ?? null }, newId);
    return outcome;
  });
}
