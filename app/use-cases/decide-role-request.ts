import { accept, refuse, type Result } from "../core/result";
import { recordAudit } from "../db/audit";
import { holdRoleRequest, refuseRoleRequest, removeRoleRequest, type RoleRequest } from "../db/role-requests";
import { inTransaction } from "../db/transaction";
import { giveRoleIn } from "./give-role";
import type { Actor, Tools } from "./tools";

type Refusal = "decided" | "no-such-organisation" | "disabled" | "wrong-organisation";

/**
 * Gives or refuses a role that somebody asked for. Who is refused reads it on the page of their roles, and is told by mail.
 *
 * @param at the organisation whose requests the decider may decide on; null: every one
 */
export async function decideRoleRequest(
  tools: Tools,
  actor: Actor,
  { request, isGiven, at }: { readonly request: string; readonly isGiven: boolean; readonly at: string | null },
): Promise<Result<true, Refusal>> {
  const { db, now, newId, clientAddress, tellRefused } = tools;
  const giver = { personId: actor.personId, address: clientAddress ?? null };
  let refused: RoleRequest | null = null;
  const outcome = await inTransaction<Result<true, Refusal>>(db, async (tx) => {
    const asked = await holdRoleRequest(tx, request, at === null ? {} : { organisationCode: at });
    if (asked === null) return refuse("decided");
    const { person, organisation, role } = asked;
    if (isGiven) {
      const given = await giveRoleIn(tx, tools, { email: person.email, name: person.name, role, organisationCode: organisation.code }, giver);
      if (!given.ok) return given;
      await removeRoleRequest(tx, request);
      return accept(true);
    }
    const refusedAt = now();
    await refuseRoleRequest(tx, request, refusedAt);
    await recordAudit(tx, { organisationCode: organisation.code, at: refusedAt, action: "role-refused", subject: { kind: "person", id: person.id }, ...giver }, newId);
    refused = asked;
    return accept(true);
  });
  if (outcome.ok && refused !== null) tellOf(refused, tellRefused);
  return outcome;
}

function tellOf({ person, organisation, role }: RoleRequest, tellRefused: Tools["tellRefused"]): void {
  tellRefused?.(person.email, { role, organisation: organisation.name });
}
