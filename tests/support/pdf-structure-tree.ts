import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { attributeOf, childrenOf, dictionary, nameOf, textOf } from "./pdf-objects";

/** One element of the structure tree, as a test wants to read it. */
export type StructureNode = {
  readonly tag: string;
  readonly alt: string | null;
  readonly scope: string | null;
  /** Left, bottom, right and top of a figure, in points from the page's lower left corner; null: not given. */
  readonly box: readonly [number, number, number, number] | null;
  /** The page of each piece of content that is its own, in order; the first page is 1. */
  readonly pages: readonly number[];
  readonly children: readonly StructureNode[];
};

/** Every element of a tree with a tag, in reading order. */
export function elementsOf(tree: readonly StructureNode[], ...tags: readonly string[]): StructureNode[] {
  return tree.flatMap((node) => [...(tags.includes(node.tag) ? [node] : []), ...elementsOf(node.children, ...tags)]);
}

export type TreeReading = { readonly tree: readonly StructureNode[]; readonly contents: Map<string, Set<number>>; readonly annotations: number };

/** Walks the structure tree: what it holds, which contents and annotations it knows, and what is wrong with it. */
export function readTree(document: PDFDocument, faults: Set<string>): TreeReading {
  const { context, catalog } = document;
  const contents = new Map<string, Set<number>>();
  let annotations = 0;
  let lastHeading = 0;
  const root = dictionary(catalog.lookup(PDFName.of("StructTreeRoot")));
  if (root === null) {
    faults.add("The file has no structure tree");
    return { tree: [], contents, annotations };
  }

  const numbers = new Map(document.getPages().map(({ ref }, index) => [String(ref), index + 1]));

  function noteContent(page: PDFObject | undefined, id: number, pages: number[]): void {
    const key = String(page);
    contents.set(key, (contents.get(key) ?? new Set()).add(id));
    const number = numbers.get(key);
    if (number !== undefined) pages.push(number);
  }

  function read(child: PDFObject, page: PDFObject | undefined, parents: readonly string[], pages: number[]): StructureNode[] {
    const object = child instanceof PDFRef ? context.lookup(child) : child;
    if (object instanceof PDFNumber) noteContent(page, object.asNumber(), pages);
    if (!(object instanceof PDFDict)) return [];
    const type = nameOf(object.lookup(PDFName.of("Type")));
    if (type === "OBJR") {
      annotations += 1;
      checkAnnotationPage(object, document, faults);
      return [];
    }
    if (type === "MCR") {
      const id = object.lookup(PDFName.of("MCID"));
      if (id instanceof PDFNumber) noteContent(object.get(PDFName.of("Pg")) ?? page, id.asNumber(), pages);
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
    const pages: number[] = [];
    const children = childrenOf(element).flatMap((child) => read(child, below, inside, pages));
    if (tag === "Table") checkTable(children, faults);
    return { tag, alt, scope, box: boxOf(attributeOf(element, "BBox")), pages, children };
  }

  return { tree: childrenOf(root).flatMap((child) => read(child, undefined, [], [])), contents, annotations };
}

function boxOf(text: string | null): StructureNode["box"] {
  const [x1, y1, x2, y2] = (text ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
  return x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined ? null : [x1, y1, x2, y2];
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

/** An object reference must name the page that its annotation is on. */
function checkAnnotationPage(reference: PDFDict, document: PDFDocument, faults: Set<string>): void {
  const object = String(reference.get(PDFName.of("Obj")));
  const named = String(reference.get(PDFName.of("Pg")));
  const page = document.getPages().find(({ ref }) => String(ref) === named);
  const list = page?.node.lookup(PDFName.of("Annots"));
  const isThere = list instanceof PDFArray && list.asArray().some((item) => String(item) === object);
  if (!isThere) faults.add("A link in the structure names a page it is not on");
}
