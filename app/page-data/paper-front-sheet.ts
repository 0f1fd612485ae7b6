import type { Assessment } from "../core/assessment/assessment";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import { LONGEST_IN_DRAFT } from "../core/papers/paper-draft";
import { askOf, titleOf } from "../core/papers/front-page";
import { wordsOf } from "../core/papers/prose";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import type { Queries } from "../db/database";
import { readPaperDraft, readPaperTemplate } from "../db/paper-writing";
import type { PaperFrontSheetPageProps } from "../ui/pages/paper-front-sheet-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { readAuthoredPaper } from "./board-paper";
import { paperWay } from "./paper-way";

type Reading = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** What the author writes of a paper, with what stands where nothing is written. */
export async function readPaperFrontSheet(reading: Reading, viewer: Viewer, assessment: Assessment): Promise<Omit<PaperFrontSheetPageProps, "typed" | "errors">> {
  const { db } = reading;
  const [{ template }, { draft, revision }, { source }] = await Promise.all([readPaperTemplate(db, assessment.trust.code), readPaperDraft(db, assessment.id), readAuthoredPaper(reading, assessment, "board")]);
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Paper" }),
    way: paperWay(viewer, assessment, "write"),
    action: paths.paperFrontSheet(assessment.id),
    quiet: `Board paper ${formatCycle(assessment.cycle)}`,
    templateHref: paths.paperTemplate(assessment.trust.code),
    revision,
    draft,
    usual: { meeting: template.meeting ?? "", numbering: template.numbering, title: titleOf(source), asks: draft.asks.length > 0 ? [] : (askOf(source)?.items.map(wordsOf) ?? []) },
    hasFrontSheet: template.hasFrontSheet,
    fields: template.fields.filter(({ isShown }) => isShown).map(({ id, label, whenEmpty }) => ({ id, label, whenEmpty })),
    risks: source.risks.map(({ reference }) => reference),
    longest: LONGEST_IN_DRAFT,
  };
}
