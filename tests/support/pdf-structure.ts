import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
  type PDFPage,
} from "@cantoo/pdf-lib";

/** One element of the structure tree, as a test wants to read it. */
export type StructureNode = {
  readonly tag: string;
  readonly alt: string | null;
  readonly scope: string | null;
  readonly children: readonly StructureNode[];
};

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

/** Every element of a tree with a tag, in reading order. */
export function elementsOf(tree: readonly StructureNode[], ...tags: readonly string[]): StructureNode[] {
  return tree.flatMap((node) => [...(tags.includes(node.tag) ? [node] : []), ...elementsOf(node.children, ...tags)]);
}

type TreeReading = { readonly tree: readonly StructureNode[]; readonly contents: Map<string, Set<number>>; readonly annotations: number };

function readTree(document: PDFDocument, faults: Set<string>): TreeReading {
  const { context, catalog } = document;
  const contents = new Map<string, Set<number>>();
  let annotations = 0;
  let lastHeading = 0;
  const root = dictionary(catalog.lookup(PDFName.of("StructTreeRoot")));
  if (root === null) {
    faults.add("The file has no structure tree");
    return { tree: [], contents, annotations };
  }

  function noteContent(page: PDFObject | undefined, id: number): void {
    const key = String(page);
    contents.set(key, (contents.get(key) ?? new Set()).add(id));
  }

  function read(child: PDFObject, page: PDFObject | undefined, parents: readonly string[]): StructureNode[] {
    const object = child instanceof PDFRef ? context.lookup(child) : child;
    if (object instanceof PDFNumber) noteContent(page, object.asNumber());
    if (!(object instanceof PDFDict)) return [];
    const type = nameOf(object.lookup(PDFName.of("Type")));
    if (type === "OBJR") {
      annotations += 1;
      checkAnnotationPage(object, document, faults);
      return [];
    }
    if (type === "MCR") {
      const id = object.lookup(PDFName.of("MCID"));
      if (id instanceof PDFNumber) noteContent(object.get(PDFName.of("Pg")) ?? page, id.asNumber());
      return [];
    }
    return [readElement(object, page, parents)];
  }

  function readElement(element: PDFDict, page: PDFObject | undefined, parents: readonly string[]): StructureNode {
    const tag = nameOf(element.lookup(PDFName.of("S"))) ?? "";
    const alt = textOf(element.lookup(PDFName.of("Alt"))) ?? textOf(element.lookup(PDFName.of("ActualText")));
    const scope = attributeOf(element, "Scope");
    const parent = parents.at(-1) ?? "";
    if (tag === "Figure" && !alt) faults.add("A figure has no alternative text");
    if (tag === "Figure" && attributeOf(element, "BBox") === null) faults.add("A figure has no bounding box");
    if (tag === "TH" && scope === null) faults.add("A table header has no scope");
    if (tag === "TR" && !["Table", "THead", "TBody", "TFoot"].includes(parent)) faults.add(`A row stands in ${parent}`);
    if ((tag === "TH" || tag === "TD") && parent !== "TR") faults.add(`A cell stands in ${parent}`);
    if (tag === "LI" && parent !== "L") faults.add(`A list item stands in ${parent}`);
    if ((tag === "Lbl" || tag === "LBody") && parent !== "LI") faults.add(`${tag} stands in ${parent}`);
    const level = /^H([1-6])$/.exec(tag)?.[1];
    if (level !== undefined) {
      if (Number(level) > lastHeading + 1) faults.add(`A heading skips to ${tag}`);
      lastHeading = Number(level);
    }
    const below = element.get(PDFName.of("Pg")) ?? page;
    const inside = [...parents, tag];
    const children = childrenOf(element).flatMap((child) => read(child, below, inside));
    if (tag === "Table") checkTable(children, faults);
    return { tag, alt, scope, children };
  }

  return { tree: childrenOf(root).flatMap((child) => read(child, undefined, [])), contents, annotations };
}

/** Every row has as many cells as the first, and every data cell a header in its row or at the head of its column. */
function checkTable(children: readonly StructureNode[], faults: Set<string>): void {
  const rows = elementsOf(children, "TR");
  const width = rows[0]?.children.length ?? 0;
  const isHeaded = rows[0]?.children.every((cell) => cell.tag === "TH" || cell.children.length === 0) ?? false;
  if (!isHeaded) faults.add("A table does not begin with a row of headers");
  for (const row of rows.slice(1)) {
    const isGroup = row.children.length === 1 && row.children[0]?.tag === "TH";
    const cells = row.children.reduce((sum, cell) => sum + (cell.tag === "TH" || cell.tag === "TD" ? 1 : 0), 0);
    if (!isGroup && cells > width) faults.add("A row has more cells than the table has columns");
    if (row.children[0]?.tag !== "TH") faults.add("A row does not begin with a header");
  }
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

const PAINTS = /^(Tj|TJ|'|"|f|F|f\*|B|B\*|b|b\*|S|s|sh|Do)$/;
const TOKENS = /\((?:\\.|[^\\)])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/g;

/** Walks a page's operators: each that paints must stand in an artifact or in content the tree knows. */
function checkPainting(page: PDFPage, number: number, contents: Map<string, Set<number>>, faults: Set<string>): void {
  const known = contents.get(String(page.ref)) ?? new Set<number>();
  const open: (number | "artifact" | null)[] = [];
  let names: string[] = [];
  let properties: string[] = [];
  let depth = 0;
  for (const token of operatorsOf(page).match(TOKENS) ?? []) {
    if (token === "<<") {
      depth += 1;
      if (depth === 1) properties = [];
    } else if (token === ">>") depth -= 1;
    else if (depth > 0) properties.push(token);
    else if (token.startsWith("/")) names.push(token);
    else if (token === "BDC" || token === "BMC") {
      const id = /\/MCID (\d+)/.exec(properties.join(" "))?.[1];
      open.push(names[0] === "/Artifact" ? "artifact" : id === undefined ? null : Number(id));
      names = [];
      properties = [];
    } else if (token === "EMC") open.pop();
    else {
      if (PAINTS.test(token)) {
        const holder = open.findLast((mark) => mark !== null);
        if (holder === undefined) faults.add(`Page ${number} paints something that is neither tagged nor decoration`);
        else if (typeof holder === "number" && !known.has(holder)) faults.add(`Page ${number} has content that is not in the structure tree`);
      }
      if (!/^[\d.+-]/.test(token)) names = [];
    }
  }
  if (open.length > 0) faults.add(`Page ${number} leaves marked content open`);
}

function operatorsOf(page: PDFPage): string {
  const contents = page.node.lookup(PDFName.of("Contents"));
  const streams = contents instanceof PDFArray ? contents.asArray().map((part) => page.doc.context.lookup(part)) : [contents];
  return streams.map((stream) => (stream instanceof PDFStream ? contentsOf(stream) : "")).join("\n");
}

function checkAnnotations(page: PDFPage, number: number, faults: Set<string>): void {
  const annotations = annotationsOf(page);
  if (annotations.length > 0 && nameOf(page.node.lookup(PDFName.of("Tabs"))) !== "S") faults.add(`Page ${number} has no tab order`);
  for (const annotation of annotations) {
    if (!textOf(annotation.lookup(PDFName.of("Contents")))) faults.add(`Page ${number} has a link without words`);
    if (!annotation.has(PDFName.of("StructParent"))) faults.add(`Page ${number} has a link outside the structure`);
  }
}

function annotationsOf(page: PDFPage): PDFDict[] {
  const list = page.node.lookup(PDFName.of("Annots"));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().map((item) => page.doc.context.lookup(item)).filter((item) => item instanceof PDFDict);
}

function checkAnnotationCount(document: PDFDocument, referenced: number, faults: Set<string>): void {
  const painted = document.getPages().reduce((sum, page) => sum + annotationsOf(page).length, 0);
  if (painted !== referenced) faults.add(`${painted} links are painted and ${referenced} stand in the structure`);
}

/** An object reference must name the page that its annotation is on. */
function checkAnnotationPage(reference: PDFDict, document: PDFDocument, faults: Set<string>): void {
  const object = String(reference.get(PDFName.of("Obj")));
  const named = String(reference.get(PDFName.of("Pg")));
  const page = document.getPages().find(({ ref }) => String(ref) === named);
  const list = page?.node.lookup(PDFName.of("Annots"));
  const isThere = list instanceof PDFArray && list.asArray().some((item) => String(item) === object);
  if (!isThere) faults.add("A link in the structure names a page it is not on");
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

function childrenOf(element: PDFDict): PDFObject[] {
  const raw = element.get(PDFName.of("K"));
  const value = element.lookup(PDFName.of("K"));
  if (value instanceof PDFArray) return value.asArray();
  return raw === undefined ? [] : [raw];
}

function attributeOf(element: PDFDict, key: string): string | null {
  const attributes = element.lookup(PDFName.of("A"));
  const list = attributes instanceof PDFArray ? attributes.asArray() : attributes === undefined ? [] : [attributes];
  for (const item of list) {
    const value = item instanceof PDFDict ? item.lookup(PDFName.of(key)) : undefined;
    if (value !== undefined) return nameOf(value) ?? String(value);
  }
  return null;
}

function contentsOf(stream: PDFStream): string {
  const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes).toString("latin1");
}

function dictionary(value: PDFObject | undefined): PDFDict | null {
  return value instanceof PDFDict ? value : null;
}

function nameOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFName ? value.decodeText() : null;
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}
