import { isBefore } from "../core/assessment/assessment-state";
import type { Paper } from "../core/papers/paper";
import type { BoardPaperSource } from "../core/papers/board-paper-source";
import { composeBoardPaper } from "../core/papers/compose-board-paper";
import { KEPT_FORMS, referenceOf, type IssuedPaper } from "../core/papers/issued-paper";
import { findUnprintableText } from "../core/papers/unprintable-text";
import { accept, refuse, type Result } from "../core/result";
import { addIssuedPaper, listVersions } from "../db/issued-papers";
import { hashOf, keepPaperBytes } from "../db/paper-store";
import { decide, type Changed } from "./decide";
import { noteDecision } from "./note-decision";
import { orderDrawing } from "./order-drawing";
import type { Actor, Tools } from "./tools";

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

/** The hash of a paper's model: of its JSON as it is kept. */
export function modelHashOf(model: Paper): string {
  return hashOf(JSON.stringify(model));
}

/**
 * Issues a board paper: its model is frozen in the store, its hash and reference go on record. Files are drawn from the frozen
 * model afterwards, by the job this orders (`drawIssuedPaper`). A paper that was issued before is never changed: this makes its next version.
 */
export async function issuePaper(
  tools: Tools & { readonly dataDir: string; readonly publicUrl: string | null },
  actor: Actor,
  assessmentId: string,
  { source, undecided, seen, correction }: Asked,
): Promise<Result<{ readonly paperId: string }, Refusal>> {
  const { db, now, newId, dataDir, publicUrl } = tools;
  return decide<{ readonly paperId: string }, Refusal>(db, assessmentId, async (tx, assessment) => {
    if (isBefore(assessment.state, "proposed")) return refuse("too-early");
    if (source.profile === "public" && undecided > 0) return refuse("texts-undecided");
    if (modelHashOf(composeBoardPaper(source)) !== seen) return refuse("changed-meanwhile");
    const series = { organisationCode: assessment.trust.code, cycle: assessment.cycle, kind: "board-paper", profile: source.profile } as const;
    const before = (await listVersions(tx, series)).at(-1) ?? null;
    if (before !== null && correction === null) return refuse("correction-missing");
    if (before === null && correction !== null) return refuse("correction-of-nothing");
    const version = (before?.version ?? 0) + 1;
    const reference = referenceOf({ ...series, version });
    const model = composeBoardPaper({
      ...source,
      isDraft: false,
      reference,
      publishedAddress: source.profile === "public" && publicUrl !== null ? new URL(`/papers/${reference}`, publicUrl).href : null,
      correction: before === null || correction === null ? null : { version, supersedes: before.reference, text: { text: correction, isPublic: true } },
    });
    const modelSha256 = await keepPaperBytes(dataDir, new TextEncoder().encode(JSON.stringify(model)), newId);
    const paper: IssuedPaper = {
      id: newId(),
      reference,
      kind: series.kind,
      organisation: assessment.trust,
      assessmentId,
      cycle: assessment.cycle,
      profile: source.profile,
      version,
      correction,
      title: model.title,
      modelSha256,
      formsExpected: KEPT_FORMS.length - (findUnprintableText(model).length > 0 ? 1 : 0),
      files: [],
      issuedAt: now(),
      publishedAt: null,
    };
    await addIssuedPaper(tx, paper, actor.personId);
    await orderDrawing(tx, paper.id, paper.issuedAt);
    await noteDecision(tx, tools, assessment.trust.code, "paper-issued", { kind: "paper", id: paper.id });
    return accept({ paperId: paper.id });
  });
}
