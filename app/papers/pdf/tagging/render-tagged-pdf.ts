import type { DocumentProps } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { writeBookmarks } from "./bookmarks";
import { MarkedContent } from "./marked-content";
import { layOut, paint, treeOf } from "./pdf-internals";
import { buildStructure } from "./structure-tree";
import { TaggedDocument } from "./tagged-document";
import { weave } from "./weave";

/** What the file says of itself. `createdAt` is an argument so that the same paper gives the same bytes. */
export type PdfFacts = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly createdAt: Date;
};

/**
 * Renders a document element as a tagged PDF (PDF/UA-1): structure tree, bookmarks, title, language, metadata.
 *
 * @throws Error naming what is wrong when the document could not be called accessible; no file is made then.
 */
export async function renderTaggedPdf(element: ReactElement<DocumentProps>, facts: PdfFacts): Promise<Uint8Array> {
  const document = new TaggedDocument({
    compress: true,
    tagged: true,
    subset: "PDF/UA",
    pdfVersion: "1.7",
    lang: facts.language,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: { Title: facts.title, Author: facts.author, Subject: facts.subject, Creator: "Boardmark", Producer: "Boardmark", CreationDate: facts.createdAt },
  });
  const tree = treeOf(element);
  const structure = buildStructure(document, tree);
  const content = new MarkedContent(document, structure, (bookmarks) => writeBookmarks(document, bookmarks));
  document.watcher = content;
  const woven = weave(await layOut(tree), content);
  const bytes = bytesOf(document);
  paint(document, woven);
  const file = await bytes;
  const problems = [...structure.problems, ...content.problems];
  if (problems.length > 0) throw new Error(`The paper is not accessible: ${problems.join("; ")}`);
  return file;
}

function bytesOf(document: TaggedDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (chunk) => {
      if (chunk instanceof Uint8Array) chunks.push(chunk);
    });
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}
