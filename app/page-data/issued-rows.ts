import { DRAWING } from "../core/jobs/kinds";
import { isDrawn, KEPT_FORMS, publishedAfter, type IssuedPaper } from "../core/papers/issued-paper";
import { formatInstant } from "../core/text/instants";
import type { Queries } from "../db/database";
import { listFailedSubjects } from "../db/jobs";
import type { IssuedRow } from "../ui/pages/paper-issue-page";
import { paths } from "../web/paths";

/** Issued papers on one page. */
export const PAPERS = 20;

/** What has become of the issued papers, as a heading. @param issued newest first */
export function issuedTitle(issued: readonly IssuedRow[]): string {
  const [latest] = issued.filter(({ published }) => published !== null);
  if (latest !== undefined) return `${latest.reference} is published`;
  return issued.length === 0 ? "Nothing has been issued yet" : "Issued, and not published";
}

/**
 * Issued papers as their author's page lists them.
 *
 * @param papers every issued paper of one assessment or system
 * @param addressOf a version that is not published, for who may read it
 */
export async function issuedRows(db: Queries, papers: readonly IssuedPaper[], addressOf: (paper: IssuedPaper) => string): Promise<readonly IssuedRow[]> {
  const failed = await listFailedSubjects(db, DRAWING, papers.filter((paper) => !isDrawn(paper)).map(({ id }) => id));
  return papers.map((paper) => {
    const { id, reference, profile, version, cycle, files, formsExpected, correction, issuedAt, publishedAt, modelSha256 } = paper;
    const versions = papers.filter((each) => each.profile === profile && each.cycle === cycle);
    const isNewest = versions.every((each) => each.version <= version);
    return {
      id,
      reference,
      profile,
      issued: formatInstant(issuedAt),
      published: publishedAt && formatInstant(publishedAt),
      correction,
      sha256: modelSha256,
      href: publishedAt === null ? addressOf(paper) : paths.publishedPaper(reference),
      drawn: files.length,
      expected: formsExpected,
      hasFailed: failed.has(id),
      lacksPdf: formsExpected < KEPT_FORMS.length,
      mayPublish: profile === "public" && publishedAt === null && isNewest && isDrawn(paper),
      isSuperseded: !isNewest,
      isStillCurrentOutside: publishedAt !== null && !isNewest && publishedAfter(paper, versions) === null,
    };
  });
}
