import type { SessionForm } from "../core/vital-signs/session-form";
import { accept, refuse, type Result } from "../core/result";
import { dateInEngland } from "../core/text/instants";
import { addBoardSession, listBoardSessions, withdrawBoardSession } from "../db/board-sessions";
import { inTransaction } from "../db/transaction";
import { ofSession } from "../core/audit/audit-subjects";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

/**
 * Writes a session into a trust's development log, once it has been held. The same topic on the same day is there already, whoever
 * wrote it: a second tap, or a second secretary, adds nothing.
 */
export function recordSession(tools: Tools, actor: Actor, trustCode: string, { on, topic, minutes, isQuorate, roles }: SessionForm): Promise<Result<"recorded", "in-the-future" | "already">> {
  return inTransaction<Result<"recorded", "in-the-future" | "already">>(tools.db, async (tx) => {
    const at = tools.now();
    if (on > dateInEngland(at)) return refuse("in-the-future");
    const standing = await listBoardSessions(tx, trustCode);
    if (standing.some((one) => one.on === on && one.topic.toLowerCase() === topic.toLowerCase())) return refuse("already");
    const id = tools.newId();
    await addBoardSession(tx, trustCode, { id, on, topic, minutes, isQuorate, roles, recordedBy: actor.personId, recordedAt: at });
    await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "session-recorded", ofSession(id));
    return accept("recorded");
  });
}

/** Takes a session out of the log again. A second time changes nothing. */
export async function withdrawSession(tools: Tools, actor: Actor, trustCode: string, sessionId: string): Promise<void> {
  await inTransaction(tools.db, async (tx) => {
    const isWithdrawn = await withdrawBoardSession(tx, trustCode, sessionId, { withdrawnBy: actor.personId, withdrawnAt: tools.now() });
    if (isWithdrawn) await noteDecision(tx, { ...tools, viewer: actor }, trustCode, "session-withdrawn", ofSession(sessionId));
  });
}
