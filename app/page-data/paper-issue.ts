import type { Assessment } from "../core/assessment/assessment";
import { isBefore } from "../core/assessment/assessment-state";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { BoardPaperSource, PaperProfile } from "../core/papers/board-paper-source";
import { composeBoardPaper } from "../core/papers/compose-board-paper";
import { isDrawn, KEPT_FORMS, publishedAfter, type IssuedPaper } from "../core/papers/issued-paper";
import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import { withWordings } from "../core/papers/wording";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import { formatInstant } from "../core/text/instants";
import type { Queries } from "../db/database";
import { listIssuedPapers } from "../db/issued-papers";
import { hashOf } from "../db/paper-store";
import type { IssuedRow, PaperIssuePageProps, ToIssue } from "../ui/pages/paper-issue-page";
import { trustFrame } from "../web/frames";
import { paths } from "../web/paths";
import { readAuthoredPaper } from "./board-paper";
import { paperWay } from "./paper-way";

type Reading = { readonly db: Queries; readonly frameworks: FrameworkLibrary; readonly today: string };

/** A paper as it would be issued: its source as its profile words it, and how many texts nobody has decided on. */
export async function readIssuable(reading: Reading, assessment: Assessment, profile: PaperProfile): Promise<{ readonly source: BoardPaperSource; readonly undecided: number }> {
  const { source, wordings, texts } = await readAuthoredPaper(reading, assessment, profile);
  return { source: withWordings(source, wordings), undecided: texts.filter(({ isSealed, wording }) => !isSealed && wording === null).length };
}

/** Whether an issued paper is one of this assessment's. */
export async function isPaperOf(db: Queries, assessmentId: string, paperId: string): Promise<boolean> {
  return (await listIssuedPapers(db, assessmentId)).some(({ id }) => id === paperId);
}

/** Where the paper of an assessment stands between a draft and publication. */
export async function readPaperIssue(reading: Reading, viewer: Viewer, assessment: Assessment, { publicUrl }: { readonly publicUrl: string | null }): Promise<Omit<PaperIssuePageProps, "typed" | "errors">> {
  const papers = await listIssuedPapers(reading.db, assessment.id);
  const issues = await Promise.all((["board", "public"] as const).map((profile) => toIssue(reading, assessment, profile, papers)));
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Paper" }),
    way: paperWay(viewer, assessment, "issue"),
    action: paths.paperIssue(assessment.id),
    quiet: `Board paper ${formatCycle(assessment.cycle)}`,
    isTooEarly: isBefore(assessment.state, "proposed"),
    wordingHref: paths.paperWording(assessment.id),
    hasAddress: publicUrl !== null,
    issues,
    issued: papers.map((paper) => issuedRow(paper, papers, assessment.id)),
  };
}

async function toIssue(reading: Reading, assessment: Assessment, profile: PaperProfile, papers: readonly IssuedPaper[]): Promise<ToIssue> {
  const { source, undecided } = await readIssuable(reading, assessment, profile);
  const model = composeBoardPaper(source);
  const newest = papers.find((paper) => paper.profile === profile) ?? null;
  return {
    profile,
    seen: hashOf(JSON.stringify(model)),
    draftHref: `${paths.paper(assessment.id)}?${profile === "public" ? "profile=public&" : ""}version=draft`,
    undecided: profile === "public" ? undecided : 0,
    replaces: newest?.reference ?? null,
    unprintable: findUnprintableText(model).map(unprintableInWords),
  };
}

function issuedRow(paper: IssuedPaper, papers: readonly IssuedPaper[], assessmentId: string): IssuedRow {
  const { id, reference, profile, version, files, formsExpected, correction, issuedAt, publishedAt, modelSha256 } = paper;
  const versions = papers.filter((each) => each.profile === profile);
  const isNewest = versions.every((each) => each.version <= version);
  return {
    id,
    reference,
    profile,
    issued: formatInstant(issuedAt),
    published: publishedAt && formatInstant(publishedAt),
    correction,
    sha256: modelSha256,
    href: publishedAt === null ? `${paths.paper(assessmentId)}?${profile === "public" ? "profile=public&" : ""}version=${version}` : paths.publishedPaper(reference),
    drawn: files.length,
    expected: formsExpected,
    lacksPdf: formsExpected < KEPT_FORMS.length,
    mayPublish: profile === "public" && publishedAt === null && isNewest && isDrawn(paper),
    isSuperseded: !isNewest,
    isStillCurrentOutside: publishedAt !== null && !isNewest && publishedAfter(paper, versions) === null,
  };
}
