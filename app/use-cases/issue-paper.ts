import { isBefore } from "../core/assessment/assessment-state";
import type { BoardPaperSource } from "../core/papers/board-paper-source";
import { composeBoardPaper } from "../core/papers/compose-board-paper";
import { refuse, type Result } from "../core/result";
import { decide, type Changed } from "./decide";
import { freezePaper, modelHashOf, type FreezeTools } from "./freeze-paper";
import type { Actor } from "./tools";

type Refusal = Changed | "too-early" | "texts-undecided" | "correction-missing" | "correction-of-nothing";

type Asked = {
  /** As its profile words it. */
  readonly source: BoardPaperSource;
  /** Texts nobody has decided on for the public. */
  readonly undecided: number;
  /** What the page showed as the draft: another draft is not issued unseen. */
  readonly seen: string;
  /** What this version changes; null on a first version. */
  readonly correction: string | null;
};

/** Issues a board paper. A paper that was issued before is never changed: this makes its next version. */
export async function issuePaper(tools: FreezeTools, actor: Actor, assessmentId: string, { source, undecided, seen, correction }: Asked): Promise<Result<{ readonly paperId: string }, Refusal>> {
  return decide<{ readonly paperId: string }, Refusal>(tools.db, assessmentId, async (tx, assessment) => {
    if (isBefore(assessment.state, "proposed")) return refuse("too-early");
    if (source.profile === "public" && undecided > 0) return refuse("texts-undecided");
    if (modelHashOf(composeBoardPaper(source)) !== seen) return refuse("changed-meanwhile");
    return freezePaper(tx, tools, actor, {
      series: { organisationCode: assessment.trust.code, cycle: assessment.cycle, kind: "board-paper", profile: source.profile },
      organisation: assessment.trust,
      assessmentId,
      correction,
      compose: (facts) => composeBoardPaper({ ...source, ...facts, isDraft: false, correction: facts.correction && { ...facts.correction, text: { text: facts.correction.text, isPublic: true } } }),
    });
  });
}
