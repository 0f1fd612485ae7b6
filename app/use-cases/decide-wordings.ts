import type { Wording } from "../core/papers/wording";
import { accept, refuse, type Result } from "../core/result";
import { saveWordings, textHashOf } from "../db/paper-writing";
import { decide, type Changed } from "./decide";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

/**
 * Decides what a public paper prints of texts that people wrote. The board's own paper and issued papers do not change.
 *
 * @param standing the keys of the texts as they stand now: a decision on words that were changed since is refused
 */
export function decideWordings(
  tools: Tools,
  actor: Actor,
  assessmentId: string,
  standing: readonly string[],
  decided: readonly { readonly textHash: string; readonly wording: Wording }[],
): Promise<Result<"decided", Changed>> {
  const known = new Set(standing.map(textHashOf));
  return decide<"decided", Changed>(tools.db, assessmentId, async (tx, assessment) => {
    if (decided.some(({ textHash }) => !known.has(textHash))) return refuse("changed-meanwhile");
    await saveWordings(tx, assessmentId, decided, { changedAt: tools.now(), changedBy: actor.personId });
    await noteDecision(tx, tools, assessment.trust.code, "paper-worded", { kind: "paper", id: assessmentId });
    return accept("decided");
  });
}
