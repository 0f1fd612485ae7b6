import type { BoardPaper } from "../../core/papers/board-paper";
import { addressCode } from "./address-code";
import { BoardPaperDocument } from "./board-paper-document";
import { renderTaggedPdf } from "./tagging/render-tagged-pdf";

/**
 * The board paper as a tagged PDF. The same paper gives the same bytes: the file is dated by the paper, not by the clock.
 * `registerFonts` must have been called.
 */
export function renderBoardPaperPdf(paper: BoardPaper): Promise<Uint8Array> {
  const code = paper.publishedAddress === null ? null : addressCode(paper.publishedAddress);
  return renderTaggedPdf(<BoardPaperDocument paper={paper} code={code} />, {
    title: paper.title,
    author: paper.organisation.name,
    subject: paper.subject,
    language: paper.language,
    createdAt: new Date(`${paper.asAt}T12:00:00Z`),
  });
}
