import type { IssuedPaper } from "../core/papers/issued-paper";
import { KEPT_FORMS, referenceOf } from "../core/papers/issued-paper";
import type { Paper } from "../core/papers/paper";
import { findUnprintableText } from "../core/papers/unprintable-text";
import { accept, refuse, type Result } from "../core/result";
import type { Transaction } from "../db/database";
import { addIssuedPaper, listVersions, type PaperSeries } from "../db/issued-papers";
import { hashOf, keepPaperBytes } from "../db/paper-store";
import { noteDecision } from "./note-decision";
import { orderDrawing } from "./order-drawing";
import type { Actor, Tools } from "./tools";

/** What the paper that is being issued says of itself. */
export type IssueFacts = { readonly reference: string; readonly publishedAddress: string | null; readonly correction: { readonly version: number; readonly supersedes: string; readonly text: string } | null };

type Frozen = {
  readonly series: PaperSeries;
  readonly organisation: IssuedPaper["organisation"];
  readonly assessmentId: string | null;
  /** What this version changes; null on a first version. */
  readonly correction: string | null;
  /** The draft with what issuing adds. */
  readonly compose: (facts: IssueFacts) => Paper;
};

export type FreezeTools = Tools & { readonly dataDir: string; readonly publicUrl: string | null };

/** The hash of a paper's model: of its JSON as it is kept. */
export function modelHashOf(model: Paper): string {
  return hashOf(JSON.stringify(model));
}

/**
 * Freezes the next version of a paper: its model goes into the store, its hash and reference on record, its issue into the audit
 * record, whose row makes two who issue at once take turns. The files are drawn from the frozen
 * model afterwards, by the job this orders (`drawIssuedPaper`).
 */
export async function freezePaper(tx: Transaction, tools: FreezeTools, actor: Actor, { series, organisation, assessmentId, correction, compose }: Frozen): Promise<Result<{ readonly paperId: string }, "correction-missing" | "correction-of-nothing">> {
  const { now, newId, dataDir, publicUrl } = tools;
  const id = newId();
  const before = (await listVersions(tx, series)).at(-1) ?? null;
  if (before !== null && correction === null) return refuse("correction-missing");
  if (before === null && correction !== null) return refuse("correction-of-nothing");
  await noteDecision(tx, tools, organisation.code, "paper-issued", { kind: "paper", id });
  const version = (before?.version ?? 0) + 1;
  const reference = referenceOf({ ...series, version });
  const model = compose({
    reference,
    publishedAddress: series.profile === "public" && publicUrl !== null ? new URL(`/papers/${reference}`, publicUrl).href : null,
    correction: before === null || correction === null ? null : { version, supersedes: before.reference, text: correction },
  });
  const modelSha256 = await keepPaperBytes(dataDir, new TextEncoder().encode(JSON.stringify(model)), newId);
  const paper: IssuedPaper = {
    id,
    reference,
    kind: series.kind,
    organisation,
    assessmentId,
    cycle: series.cycle,
    profile: series.profile,
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
  await orderDrawing(tx, id, paper.issuedAt);
  return accept({ paperId: id });
}
