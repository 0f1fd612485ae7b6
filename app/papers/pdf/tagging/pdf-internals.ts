import layoutDocument from "@react-pdf/layout";
import drawDocument from "@react-pdf/render";
import { Font, pdf, type DocumentProps } from "@react-pdf/renderer";
import PDFDocument from "pdfkit";
import type { ReactElement } from "react";

/**
 * The inner parts of react-pdf and pdfkit that tagging reads, in one place and no wider than needed. Neither
 * package promises them: their versions are pinned, and the structure tests fail when one of these moves.
 */

/** Where layout put a node, in points from its parent's top left corner. */
export type Box = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly borderTopWidth?: number;
  readonly borderRightWidth?: number;
  readonly borderBottomWidth?: number;
  readonly borderLeftWidth?: number;
};

/** A node of react-pdf's tree, before layout (no box) and after it. */
export type TreeNode = {
  readonly type: string;
  props?: Record<string, unknown>;
  readonly children?: readonly TreeNode[];
  /** The words of a TEXT_INSTANCE. */
  readonly value?: string;
  readonly style?: Readonly<Record<string, unknown>>;
  readonly box?: Box;
  readonly lines?: readonly unknown[];
};

/** An indirect object of the file being written. */
export type Reference = { readonly data: Record<string, unknown> };

/** Opaque to us: marked content, or a link to an annotation. */
export type StructureChild = object;

export type StructureElement = {
  readonly dictionary: Reference;
  readonly add: (child: StructureChild) => unknown;
};

export type OutlineItem = {
  readonly addItem: (title: string, options: { pageNumber: number; top: number; left: number; expanded: boolean }) => OutlineItem;
};

/** The pdfkit document as tagging uses it. */
export type PdfKitDocument = {
  readonly page: { readonly dictionary: Reference; readonly height: number; readonly width: number };
  readonly outline: OutlineItem;
  /** Maps the current user space onto the page: a, b, c, d, e, f. */
  readonly _ctm: readonly [number, number, number, number, number, number];
  /** The part of the standard written into the metadata; pdfkit also lets it choose what a font carries. */
  subset: number;
  info: Record<string, unknown>;
  /** Set on the instance by pdfkit, not on its class. */
  endSubset: () => void;
  appendXML(xml: string): void;
  _addInfo(): void;
  addContent(operators: string): PdfKitDocument;
  struct(type: string, options?: Readonly<Record<string, unknown>>): StructureElement;
  addStructure(element: StructureElement): unknown;
  markStructureContent(type: string): StructureChild;
  markContent(tag: "Artifact", options: { readonly type: "Pagination" | "Layout" | "Background" }): unknown;
  endMarkedContent(): unknown;
  addNamedDestination(name: string, ...place: readonly unknown[]): unknown;
  link(x: number, y: number, width: number, height: number, address: string, options?: object): unknown;
  goTo(x: number, y: number, width: number, height: number, name: string, options?: object): unknown;
  on(event: "data" | "end" | "error", heard: (value: unknown) => void): unknown;
  end(): void;
};

/** pdfkit's class, seen as its inner parts; its published types leave them out. */
export const PdfKit = PDFDocument as unknown as new (options: object) => PdfKitDocument;

/** The tree React makes of a document element, before layout. */
export function treeOf(document: ReactElement<DocumentProps>): TreeNode {
  const container: unknown = pdf(document).container;
  const root = typeof container === "object" && container !== null && "document" in container ? container.document : null;
  if (!isTreeNode(root)) throw new Error("react-pdf gave no document: its container has changed");
  return root;
}

/** The tree with every node placed and broken into pages. */
export async function layOut(root: TreeNode): Promise<TreeNode> {
  // The published type leaves out the font store, without which no registered font is found.
  const layout = layoutDocument as unknown as (root: TreeNode, fonts: typeof Font) => Promise<unknown>;
  for (const page of root.children ?? []) countByFrames(page);
  const laidOut = await layout(root, Font);
  if (!isTreeNode(laidOut)) throw new Error("react-pdf gave no pages: its layout has changed");
  return laidOut;
}

/** A page's layout as the tree has it: its nodes, with some of the flow or the probe that measures its room in the middle. */
type PageLayout = (props: Readonly<Record<string, unknown>>, payload: readonly TreeNode[]) => readonly TreeNode[];

/**
 * react-pdf sets all pages twice, as their number is known only after the first time. The first needs the room on each page
 * and nothing of what lands there: leaving that out saves an eighth of a paper's time, and changes no byte.
 */
function countByFrames(page: TreeNode): void {
  const layout = page.props?.["layout"] as PageLayout | undefined;
  if (page.props === undefined || layout === undefined) return;
  const isCounting = (props: Readonly<Record<string, unknown>>) => "subPageNumber" in props && props["totalPages"] === undefined;
  page.props = { ...page.props, layout: ((props, payload) => layout(props, isCounting(props) ? payload.filter(({ box }) => box === undefined) : payload)) satisfies PageLayout };
}

/** Paints a laid-out tree and ends the document. */
export function paint(document: PdfKitDocument, tree: TreeNode): void {
  drawDocument(
    document as unknown as Parameters<typeof drawDocument>[0],
    tree as unknown as Parameters<typeof drawDocument>[1],
  );
}

function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
