import type { Paper } from "../../core/papers/paper";
import { findUnprintableText } from "../../core/papers/unprintable-text";
import { addressCode } from "./address-code";
import { PaperDocument } from "./paper-document";
import { renderTaggedPdf } from "./tagging/render-tagged-pdf";

/**
 * The board paper as a tagged PDF. The same paper gives the same bytes: the file is dated by the paper, not by the clock.
 * `registerFonts` must have been called.
 *
 * @throws Error naming the text that no embedded font can show; the page and the DOCX carry it
 */
export async function renderPaperPdf(paper: Paper): Promise<Uint8Array> {
  const unprintable = findUnprintableText(paper).map(({ where, characters }) => `${where} (${characters.join(" ")})`);
  if (unprintable.length > 0) throw new Error(`No font of the paper can show: ${unprintable.join("; ")}`);
  const code = paper.publishedAddress === null ? null : addressCode(paper.publishedAddress);
  return renderTaggedPdf(<PaperDocument paper={paper} code={code} />, {
    title: paper.title,
    author: paper.organisation.name,
    subject: paper.subject,
    language: paper.language,
    createdAt: new Date(`${paper.asAt}T12:00:00Z`),
  });
}
