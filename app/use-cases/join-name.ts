import type { JoinName } from "../core/organisations/membership-forms";
import { accept, refuse, type Result } from "../core/result";
import { recordAudit } from "../db/audit";
import { joinNameTo } from "../db/membership-conflicts";
import { findTrustName } from "../db/places";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

/** Records a person's word that a printed name means this trust, for what is imported and for every later import. */
export async function joinName({ db, now, newId, clientAddress }: Tools, actor: Actor, form: JoinName): Promise<Result<{ readonly entries: number }, "no-such-trust">> {
  return inTransaction<Result<{ readonly entries: number }, "no-such-trust">>(db, async (tx) => {
    if ((await findTrustName(tx, form.trustCode)) === null) return refuse("no-such-trust");
    const entries = await joinNameTo(tx, form, "Confirmed by hand");
    await recordAudit(tx, { organisationCode: null, at: now(), action: "name-joined", subject: { kind: "organisation", id: form.trustCode }, personId: actor.personId, address: clientAddress ?? null }, newId);
    return accept({ entries });
  });
}
