import { isDrawn } from "../core/papers/issued-paper";
import { accept, refuse, type Result } from "../core/result";
import { findIssuedPaper, markPublished } from "../db/issued-papers";
import { decide } from "./decide";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Refusal = "unknown-paper" | "not-public" | "not-drawn" | "too-late";

/** Publishes an issued public paper: from then on anybody may read and verify it at its reference. It cannot be taken back. */
export function publishPaper(tools: Tools, actor: Actor, assessmentId: string, paperId: string): Promise<Result<"published", Refusal>> {
  return decide<"published", Refusal>(tools.db, assessmentId, async (tx, assessment) => {
    const paper = await findIssuedPaper(tx, paperId);
    if (paper === null || paper.assessmentId !== assessmentId) return refuse("unknown-paper");
    if (paper.profile !== "public") return refuse("not-public");
    if (!isDrawn(paper)) return refuse("not-drawn");
    if (!(await markPublished(tx, paperId, { publishedAt: tools.now(), publishedBy: actor.personId }))) return refuse("too-late");
    await noteDecision(tx, tools, assessment.trust.code, "paper-published", { kind: "paper", id: paperId });
    return accept("published");
  });
}
