import type { System } from "../core/organisations/organisation";
import type { PaperProfile } from "../core/papers/board-paper-source";
import { composeSystemPaper } from "../core/papers/compose-system-paper";
import type { IssuedPaper } from "../core/papers/issued-paper";
import { findUnprintableText, unprintableInWords } from "../core/papers/unprintable-text";
import type { Viewer } from "../core/permissions/viewer";
import { formatCycle } from "../core/text/cycles";
import { listSystemPapers } from "../db/issued-papers";
import { hashOf } from "../db/paper-store";
import type { PaperIssuePageProps, ToIssue } from "../ui/pages/paper-issue-page";
import { partOf } from "../web/paging";
import { paths } from "../web/paths";
import type { IcsTools } from "./ics-place";
import { issuedRows, issuedTitle, PAPERS } from "./issued-rows";
import { queryOf } from "./paper-standing";
import { readIssuableSystemPaper, readSystemPaperSource } from "./system-paper";
import { systemPaperFrame, systemPaperWay } from "./system-paper-page";

/** Where the paper of a system stands between a draft and publication. */
export async function readSystemPaperIssue(tools: IcsTools, viewer: Viewer, system: System, { publicUrl }: { readonly publicUrl: string | null }, url: string): Promise<Omit<PaperIssuePageProps, "typed" | "errors">> {
  const papers = await listSystemPapers(tools.db, system.code);
  const issues = await Promise.all((["board", "public"] as const).map((profile) => toIssue(tools, system, profile, papers)));
  const { cycle } = await readSystemPaperSource(tools, system, { profile: "public", cycle: null });
  const rows = await issuedRows(tools.db, papers, ({ cycle: of, profile, version }) => `${paths.systemPaper(system.code)}${queryOf({ cycle: of, profile: profile === "public" ? "public" : null, version: String(version) })}`);
  const { items, listed } = partOf(rows, url, { size: PAPERS, at: "issued-head" });
  return {
    frame: systemPaperFrame(viewer, system),
    way: systemPaperWay(system.code, "issue"),
    action: paths.systemPaperIssue(system.code),
    quiet: `System paper ${formatCycle(cycle)}`,
    isTooEarly: false,
    wordingHref: paths.systemPaperWords(system.code),
    words: { board: { name: "the system’s paper", short: "System", what: "For the system’s own trusts and board, with your words as you wrote them, asks and offers, and who takes part." }, public: { name: "the public paper", short: "Public, not published", what: "For anybody: levels released by name to this paper, the official result, and what you decided to print of your own words." } },
    tellsBoard: false,
    mailed: null,
    hasAddress: publicUrl !== null,
    issues,
    issuedTitle: issuedTitle(rows),
    isDrawing: rows.some(({ drawn, expected }) => drawn < expected),
    issued: items,
    listed,
  };
}

async function toIssue(tools: IcsTools, system: System, profile: PaperProfile, papers: readonly IssuedPaper[]): Promise<ToIssue> {
  const { source, undecided } = await readIssuableSystemPaper(tools, system, profile);
  const model = composeSystemPaper(source);
  return {
    profile,
    seen: hashOf(JSON.stringify(model)),
    draftHref: `${paths.systemPaper(system.code)}${queryOf({ profile: profile === "public" ? "public" : null, version: "draft" })}`,
    undecided: profile === "public" ? undecided : 0,
    replaces: papers.find((paper) => paper.profile === profile && paper.cycle === source.cycle)?.reference ?? null,
    unprintable: findUnprintableText(model).map(unprintableInWords),
  };
}
