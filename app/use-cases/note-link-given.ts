import { recordAudit } from "../db/audit";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

/** Puts into the record that somebody was handed a link by which to choose a person's password. */
export async function noteLinkGiven({ db, now, newId, clientAddress }: Tools, actor: Actor, personId: string, organisationCode: string | null): Promise<void> {
  await inTransaction(db, (tx) =>
    recordAudit(tx, { organisationCode, at: now(), action: "link-given", subject: { kind: "person", id: personId }, personId: actor.personId, address: clientAddress ?? null }, newId),
  );
}
