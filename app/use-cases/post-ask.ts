import type { PostForm } from "../core/asks/post";
import { offeredFramework } from "../core/framework/framework-library";
import { themeById } from "../core/framework/themes";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { recordAudit } from "../db/audit";
import { addPost } from "../db/posts";
import { systemsOfTrust } from "../db/memberships";
import { inTransaction } from "../db/transaction";
import type { Actor, Tools } from "./tools";

/** Why something cannot be posted; each belongs to a field of the form. */
export type PostRefusal = "not-a-member" | "no-such-theme" | "no-such-statement" | "past";

/** Posts an ask or an offer of a trust to one system it belongs to today. Posting is the consent to be read there. */
export async function postAsk({ db, frameworks, now, newId, clientAddress }: Tools, actor: Actor, trustCode: string, form: PostForm): Promise<Result<{ readonly postId: string }, PostRefusal>> {
  const today = dateInEngland(now());
  if (form.until < today) return refuse("past");
  const theme = themeById(offeredFramework(frameworks), form.themeId);
  if (theme === null) return refuse("no-such-theme");
  if (form.statementId !== null && !theme.statements.some(({ id }) => id === form.statementId)) return refuse("no-such-statement");
  return inTransaction<Result<{ readonly postId: string }, PostRefusal>>(db, async (tx) => {
    const systems = await systemsOfTrust(tx, trustCode, today);
    if (!systems.some(({ code }) => code === form.systemCode)) return refuse("not-a-member");
    const postId = newId();
    await addPost(tx, { ...form, id: postId, trustCode, postedAt: now(), postedBy: actor.personId });
    await recordAudit(tx, { organisationCode: trustCode, at: now(), action: "ask-posted", subject: { kind: "post", id: postId }, personId: actor.personId, address: clientAddress ?? null }, newId);
    return accept({ postId });
  });
}
