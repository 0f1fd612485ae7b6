import { isDrawn, type IssuedPaper } from "../core/papers/issued-paper";
import { accept, refuse, type Result } from "../core/result";
import type { Transaction } from "../db/database";
import { findIssuedPaper, markPublished } from "../db/issued-papers";
import { inTransaction } from "../db/transaction";
import { decide } from "./decide";
import { noteDecision } from "./note-decision";
import type { Actor, Tools } from "./tools";

type Refusal = "unknown-paper" | "not-public" | "not-drawn" | "too-late";
type Outcome = Result<"published", Refusal>;

/** Publishes an issued public paper: from then on anybody may read and verify it at its reference. It cannot be taken back. */
export function publishPaper(tools: Tools, actor: Actor, assessmentId: string, paperId: string): Promise<Outcome> {
  return decide<"published", Refusal>(tools.db, assessmentId, (tx) => publish(tx, tools, actor, paperId, (paper) => paper.assessmentId === assessmentId));
}

/** Publishes an issued public paper of a system. */
export function publishSystemPaper(tools: Tools, actor: Actor, systemCode: string, paperId: string): Promise<Outcome> {
  return inTransaction<Outcome>(tools.db, (tx) => publish(tx, tools, actor, paperId, ({ kind, organisation }) => kind === "system-paper" && organisation.code === systemCode));
}

async function publish(tx: Transaction, tools: Tools, actor: Actor, paperId: string, isOwn: (paper: IssuedPaper) => boolean): Promise<Outcome> {
  const paper = await findIssuedPaper(tx, paperId);
  if (paper === null || !isOwn(paper)) return refuse("unknown-paper");
  if (paper.profile !== "public") return refuse("not-public");
  if (!isDrawn(paper)) return refuse("not-drawn");
  if (!(await markPublished(tx, paperId, { publishedAt: tools.now(), publishedBy: actor.personId }))) return refuse("too-late");
  await noteDecision(tx, tools, paper.organisation.code, "paper-published", { kind: "paper", id: paperId });
  return accept("published");
}
