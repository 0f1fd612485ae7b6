import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { Paper } from "../core/papers/paper";
import type { PaperLogo } from "../core/papers/board-paper-source";
import { composeBoardPaper } from "../core/papers/compose-board-paper";
import { withFrontSheet } from "../core/papers/front-sheet";
import { LONGEST_IN_TEMPLATE, type PaperTemplate } from "../core/papers/paper-template";
import type { Viewer } from "../core/permissions/viewer";
import { listAssessments } from "../db/assessments";
import type { Queries } from "../db/database";
import { findTrust } from "../db/organisations";
import { readPaperDraft, readPaperTemplate } from "../db/paper-writing";
import type { PaperTemplatePageProps } from "../ui/pages/paper-template-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { readPaperSource } from "./paper-source";
import { paperWay } from "./paper-way";

type Reading = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** A trust's template as it stands, and what its newest paper looks like with it; null when there is no such trust. */
export async function readTemplatePage(reading: Reading, viewer: Viewer, code: string): Promise<(Omit<PaperTemplatePageProps, "typed" | "errors" | "isTried"> & { readonly preview: Paper | null }) | null> {
  const trust = await findTrust(reading.db, code);
  if (trust === null) return null;
  const [newest] = await listAssessments(reading.db, code);
  const { template, logo, revision } = await readPaperTemplate(reading.db, code);
  return {
    frame: trustFrame(viewer, trust, { assessmentId: newest?.id ?? null, current: "Paper" }),
    way: newest === undefined ? [] : paperWay(viewer, newest, "template"),
    action: paths.paperTemplate(code),
    trust: trust.name,
    revision,
    template,
    hasLogo: logo !== null,
    longest: LONGEST_IN_TEMPLATE,
    preview: await previewTemplate(reading, code, template, logo),
  };
}

/** The newest paper of a trust with a template that is perhaps not kept yet; null: the trust has no assessment to draw it from. */
export async function previewTemplate(reading: Reading, code: string, template: PaperTemplate, logo: PaperLogo | null): Promise<Paper | null> {
  const [newest] = await listAssessments(reading.db, code);
  if (newest === undefined) return null;
  const [source, { draft }] = await Promise.all([readPaperSource(reading, newest, "board"), readPaperDraft(reading.db, newest.id)]);
  return composeBoardPaper(withFrontSheet(source, { template, logo, draft }));
}
