import { composeSystemPaper } from "../core/papers/compose-system-paper";
import type { SystemPaperSource } from "../core/papers/system-paper-source";
import { refuse, type Result } from "../core/result";
import { inTransaction } from "../db/transaction";
import type { Changed } from "./decide";
import { freezePaper, modelHashOf, type FreezeTools } from "./freeze-paper";
import type { Actor } from "./tools";

type Refusal = Changed | "texts-undecided" | "correction-missing" | "correction-of-nothing";

/**
 * Issues a system's paper as its lead has seen it. What a trust withdraws between the draft and the issue changes the draft, and the
 * issue is refused; what it withdraws afterwards stays in the issued paper, as the trust was told when it released.
 *
 * @param source read for this very request
 * @param undecided texts of the lead's that nobody has decided on for the public
 */
export function issueSystemPaper(tools: FreezeTools, actor: Actor, { source, undecided, seen, correction }: { readonly source: SystemPaperSource; readonly undecided: number; readonly seen: string; readonly correction: string | null }): Promise<Result<{ readonly paperId: string }, Refusal>> {
  return inTransaction<Result<{ readonly paperId: string }, Refusal>>(tools.db, async (tx) => {
    if (source.profile === "public" && undecided > 0) return refuse("texts-undecided");
    if (modelHashOf(composeSystemPaper(source)) !== seen) return refuse("changed-meanwhile");
    return freezePaper(tx, tools, actor, {
      series: { organisationCode: source.system.code, cycle: source.cycle, kind: "system-paper", profile: source.profile },
      organisation: source.system,
      assessmentId: null,
      correction,
      compose: (facts) => composeSystemPaper({ ...source, ...facts, isDraft: false }),
    });
  });
}
