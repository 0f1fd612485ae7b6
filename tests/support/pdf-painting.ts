import { PDFArray, PDFDict, PDFName, PDFStream, type PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import { contentsOf, nameOf, textOf } from "./pdf-objects";

const PAINTS = /^(Tj|TJ|'|"|f|F|f\*|B|B\*|b|b\*|S|s|sh|Do)$/;
const TOKENS = /\((?:\\.|[^\\)])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/g;

/** Walks a page's operators: each that paints must stand in an artifact or in content the tree knows. */
export function checkPainting(page: PDFPage, number: number, contents: Map<string, Set<number>>, faults: Set<string>): void {
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

/** Every annotation has words, a place in the structure, and its page a tab order. */
export function checkAnnotations(page: PDFPage, number: number, faults: Set<string>): void {
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

/** As many annotations are painted as stand in the structure. */
export function checkAnnotationCount(document: PDFDocument, referenced: number, faults: Set<string>): void {
  const painted = document.getPages().reduce((sum, page) => sum + annotationsOf(page).length, 0);
  if (painted !== referenced) faults.add(`${painted} links are painted and ${referenced} stand in the structure`);
}
