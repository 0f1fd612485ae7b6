import { mayTalk, type TalkRefusal } from "../core/asks/talk";
import { accept, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { recordAudit } from "../db/audit";
import { listSystemMembers } from "../db/memberships";
import { addTalk, findPost } from "../db/posts";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

export type TalkAsked = { readonly systemCode: string; readonly postId: string; readonly trustCode: string; readonly broughtBy: "trust" | "system-lead" };

/** Notes that a trust is to talk with the one that posted; both see it. Null: the system has no such post. */
export async function bringTogether({ db, now, newId, clientAddress }: Tools, actor: Actor, { systemCode, postId, trustCode, broughtBy }: TalkAsked): Promise<Result<null, TalkRefusal> | null> {
  return inTransaction<Result<null, TalkRefusal> | null>(db, async (tx) => {
    const today = dateInEngland(now());
    const post = await findPost(tx, systemCode, postId);
    if (post === null) return null;
    const members = await listSystemMembers(tx, systemCode, today);
    const decision = mayTalk(post, trustCode, members.map(({ code }) => code), today);
    // Asked twice, as by a double tap, it is done once.
    if (!decision.ok) return decision.code === "already" ? accept(null) : decision;
    await addTalk(tx, { id: newId(), postId, trustCode, broughtBy, requestedAt: now(), requestedBy: actor.personId });
    // Both trusts find it in their own record.
    for (const organisationCode of [trustCode, post.trust.code]) {
      await recordAudit(tx, { organisationCode, at: now(), action: "talk-asked", subject: { kind: "post", id: postId }, personId: actor.personId, address: clientAddress ?? null }, newId);
    }
    return decision;
  });
}
