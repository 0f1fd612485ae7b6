import { PDFBool, PDFDict, PDFDocument, PDFName, PDFStream, type PDFContext } from "@cantoo/pdf-lib";
import { contentsOf, dictionary, nameOf, textOf } from "./pdf-objects";
import { checkAnnotationCount, checkAnnotations, checkPainting } from "./pdf-painting";
import { readTree, type StructureNode } from "./pdf-structure-tree";

export { elementsOf } from "./pdf-structure-tree";

/** What the file says of itself, its structure and every fault found against PDF/UA-1. */
export type PdfStructure = {
  readonly faults: readonly string[];
  readonly language: string | null;
  readonly title: string | null;
  readonly pageCount: number;
  readonly fonts: readonly string[];
  readonly bookmarks: number;
  readonly tree: readonly StructureNode[];
};

/**
 * Reads a PDF's structure and checks what a machine can of PDF/UA-1: the claim, language, title, headings in order,
 * headers with a scope, text for figures, lists and tables well formed, every painting operator in the structure or
 * marked as decoration, annotations tied to the structure, and fonts embedded.
 */
export async function readPdfStructure(file: Uint8Array): Promise<PdfStructure> {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const faults = new Set<string>();
  const found = readTree(document, faults);
  checkCatalog(document, faults);
  for (const [index, page] of document.getPages().entries()) {
    checkPainting(page, index + 1, found.contents, faults);
    checkAnnotations(page, index + 1, faults);
  }
  checkAnnotationCount(document, found.annotations, faults);
  const fonts = checkFonts(document.context, faults);
  return {
    faults: [...faults],
    language: textOf(document.catalog.lookup(PDFName.of("Lang"))),
    title: document.getTitle() ?? null,
    pageCount: document.getPageCount(),
    fonts,
    bookmarks: countBookmarks(document),
    tree: found.tree,
  };
}

function checkCatalog(document: PDFDocument, faults: Set<string>): void {
  const { catalog } = document;
  const marks = dictionary(catalog.lookup(PDFName.of("MarkInfo")));
  if (marks?.lookup(PDFName.of("Marked")) !== PDFBool.True) faults.add("The file does not say that it is tagged");
  if (!textOf(catalog.lookup(PDFName.of("Lang")))) faults.add("The file has no language");
  const view = dictionary(catalog.lookup(PDFName.of("ViewerPreferences")));
  if (view?.lookup(PDFName.of("DisplayDocTitle")) !== PDFBool.True) faults.add("The title is not shown in place of the file name");
  const metadata = catalog.lookup(PDFName.of("Metadata"));
  const xml = metadata instanceof PDFStream ? contentsOf(metadata) : "";
  if (!/<pdfuaid:part>1</.test(xml)) faults.add("The metadata do not claim PDF/UA-1");
  if (!/<dc:title>/.test(xml)) faults.add("The metadata have no title");
  if (/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xml)) faults.add("The metadata are not well formed");
}

function checkFonts(context: PDFContext, faults: Set<string>): string[] {
  const names: string[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(object.lookup(PDFName.of("Type"))) !== "Font") continue;
    const kind = nameOf(object.lookup(PDFName.of("Subtype"))) ?? "";
    const name = nameOf(object.lookup(PDFName.of("BaseFont"))) ?? "?";
    if (kind === "Type0" && !object.has(PDFName.of("ToUnicode"))) faults.add(`The font ${name} has no text behind its glyphs`);
    if (!/^(Type1|TrueType|CIDFontType[02])$/.test(kind)) continue;
    names.push(name);
    const descriptor = dictionary(object.lookup(PDFName.of("FontDescriptor")));
    const isEmbedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(PDFName.of(key)));
    if (!isEmbedded) faults.add(`The font ${name} is not embedded`);
  }
  return names;
}

function countBookmarks(document: PDFDocument): number {
  function count(item: PDFDict | null): number {
    if (item === null) return 0;
    return 1 + count(dictionary(item.lookup(PDFName.of("First")))) + count(dictionary(item.lookup(PDFName.of("Next"))));
  }
  const outlines = dictionary(document.catalog.lookup(PDFName.of("Outlines")));
  return outlines === null ? 0 : count(dictionary(outlines.lookup(PDFName.of("First"))));
}
