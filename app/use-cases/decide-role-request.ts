import { accept, refuse, type Result } from "../core/result";
import { recordAudit } from "../db/audit";
import { holdRoleRequest, removeRoleRequest } from "../db/role-requests";
import { inTransaction } from "../db/transaction";
import { giveRoleIn } from "./give-role";
import type { Actor, Tools } from "./tools";

/**
 * Gives or refuses a role that somebody asked for.
 *
 * @param at the organisation whose requests the decider may decide on; null: every one
 */
export async function decideRoleRequest(
  tools: Tools,
  actor: Actor,
  { request, isGiven, at }: { readonly request: string; readonly isGiven: boolean; readonly at: string | null },
): Promise<Result<true, "decided" | "no-such-organisation" | "disabled" | "wrong-organisation">> {
  const { db, now, newId, clientAddress } = tools;
  const giver = { personId: actor.personId, address: clientAddress ?? null };
  return inTransaction<Result<true, "decided" | "no-such-organisation" | "disabled" | "wrong-organisation">>(db, async (tx) => {
    const asked = await holdRoleRequest(tx, request, at === null ? {} : { organisationCode: at });
    if (asked === null) return refuse("decided");
    const { person, organisation, role } = asked;
    if (isGiven) {
      const given = await giveRoleIn(tx, tools, { email: person.email, name: person.name, role, organisationCode: organisation.code }, giver);
      if (!given.ok) return given;
      await removeRoleRequest(tx, request);
      return accept(true);
    }
    await removeRoleRequest(tx, request);
    await recordAudit(tx, { organisationCode: organisation.code, at: now(), action: "role-refused", subject: { kind: "person", id: person.id }, ...giver }, newId);
    return accept(true);
  });
}
