import { recordAudit } from "../db/audit";
import { withdrawPost } from "../db/posts";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

/** Takes a trust's own post down; one that is down already, or another's, changes nothing. */
export async function withdrawAsk({ db, now, newId, clientAddress }: Tools, actor: Actor, trustCode: string, postId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (!(await withdrawPost(tx, trustCode, postId, now()))) return;
    await recordAudit(tx, { organisationCode: trustCode, at: now(), action: "ask-withdrawn", subject: { kind: "post", id: postId }, personId: actor.personId, address: clientAddress ?? null }, newId);
  });
}
