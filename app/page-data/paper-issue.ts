import type { Assessment } from "../core/assessment/assessment";
import { isBefore } from "../core/assessment/assessment-state";
import type { FrameworkLibrary } from "../core/framework/framework-library";
import type { BoardPaperSource, PaperProfile } from "../core/papers/board-paper-source";
import { composeBoardPaper } from "../core/papers/compose-board-paper";
import type { IssuedPaper } from "../core/papers/issued-paper";
import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import { withWordings } from "../core/papers/wording";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import type { Queries } from "../db/database";
import { listIssuedPapers } from "../db/issued-papers";
import { hashOf } from "../db/paper-store";
import type { PaperIssuePageProps, ToIssue } from "../ui/pages/paper-issue-page";
import { trustFrame } from "../web/frames";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import { readAuthoredPaper } from "./board-paper";
import { issuedRows, issuedTitle, PAPERS } from "./issued-rows";
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
export async function readPaperIssue(reading: Reading, viewer: Viewer, assessment: Assessment, { publicUrl, sendsMail }: { readonly publicUrl: string | null; readonly sendsMail: boolean }, url: string): Promise<Omit<PaperIssuePageProps, "typed" | "errors" | "mailed">> {
  const papers = await listIssuedPapers(reading.db, assessment.id);
  const issues = await Promise.all((["board", "public"] as const).map((profile) => toIssue(reading, assessment, profile, papers)));
  const rows = await issuedRows(reading.db, papers, ({ profile, version }) => `${paths.paper(assessment.id)}?${profile === "public" ? "profile=public&" : ""}version=${version}`);
  const { items, listed } = partOf(rows, url, { size: PAPERS, at: "issued-head" });
  return {
    frame: trustFrame(viewer, assessment.trust, { assessmentId: assessment.id, current: "Paper" }),
    way: paperWay(viewer, assessment, "issue"),
    action: paths.paperIssue(assessment.id),
    quiet: `Board paper ${formatCycle(assessment.cycle)}`,
    isTooEarly: isBefore(assessment.state, "proposed"),
    wordingHref: paths.paperWording(assessment.id),
    words: { board: { name: "the board’s paper", short: "Board", what: "For the private session, with every word as it was written." }, public: { name: "the public paper", short: "Public, not published", what: "For anybody: no private theme, no text you have not approved, no distribution." } },
    tellsBoard: sendsMail,
    hasAddress: publicUrl !== null,
    issues,
    issuedTitle: issuedTitle(rows),
    isDrawing: rows.some(({ drawn, expected }) => drawn < expected),
    issued: items,
    listed,
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
