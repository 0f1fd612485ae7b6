import { isSameLesson, lessonOf } from "../core/actions/lesson";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { lockAction } from "../db/actions";
import { systemsOfTrust } from "../db/memberships";
import { addSharedLesson, listLessonsOfTrust, withdrawSharedLesson } from "../db/shared-lessons";
import { inTransaction } from "../db/transaction";
import { ofLesson } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Place = { readonly trustCode: string; readonly actionId: string; readonly systemCode: string };
type Refusal = "unknown-action" | "no-lesson" | "not-a-member" | "lesson-changed";

/**
 * Shares what was learnt of an action with the readers of one system the trust belongs to today, in the words it has now. Words
 * shared there before are taken back with it; the same words a second time change nothing.
 *
 * @param seenRevision of the action as the page showed it
 */
export function shareLesson(tools: Tools, actor: Actor, { trustCode, actionId, systemCode }: Place, seenRevision: number): Promise<Result<"shared", Refusal>> {
  return inTransaction<Result<"shared", Refusal>>(tools.db, async (tx) => {
    const action = await lockAction(tx, trustCode, actionId);
    if (action === null) return refuse("unknown-action");
    const words = lessonOf(action);
    if (words === null) return refuse("no-lesson");
    if (action.revision !== seenRevision) return refuse("lesson-changed");
    const at = tools.now();
    if (!(await systemsOfTrust(tx, trustCode, dateInEngland(at))).some(({ code }) => code === systemCode)) return refuse("not-a-member");
    const before = (await listLessonsOfTrust(tx, trustCode)).find((lesson) => lesson.actionId === actionId && lesson.systemCode === systemCode);
    if (before !== undefined && isSameLesson(before, words)) return accept("shared");
    if (before !== undefined) await withdrawSharedLesson(tx, trustCode, before.id, { withdrawnAt: at, withdrawnBy: actor.personId });
    const id = tools.newId();
    await addSharedLesson(tx, { id, actionId, trustCode, systemCode, sharedAt: at, sharedBy: actor.personId }, words);
    await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "lesson-shared", ofLesson(id));
    return accept("shared");
  });
}

/** Takes a trust's own lesson back: from then on nobody of the system reads it. A second time changes nothing. */
export async function withdrawLesson(tools: Tools, actor: Actor, trustCode: string, lessonId: string): Promise<void> {
  await inTransaction(tools.db, async (tx) => {
    const isWithdrawn = await withdrawSharedLesson(tx, trustCode, lessonId, { withdrawnAt: tools.now(), withdrawnBy: actor.personId });
    if (isWithdrawn) await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "lesson-withdrawn", ofLesson(lessonId));
  });
}
