import type { PdfKitDocument, StructureElement, TreeNode } from "./pdf-internals";
import { headingLevel, type TagProps } from "./tags";
import { addressOf, isPainted, linksIn, setStructureId, tagPropsOf, wordsIn } from "./tree-reading";

/** A link as it will stand in the structure; an inline one gets its element when it is painted. */
export type LinkMeaning = { readonly address: string; readonly words: string; readonly element: StructureElement | null };

/** What a painted node belongs to. */
export type Content = {
  readonly kind: "content";
  readonly tag: string;
  readonly element: StructureElement;
  /** Printed again on every page it runs over: only the first is read out. */
  readonly isRepeated: boolean;
  readonly words: string;
  readonly links: readonly LinkMeaning[];
};

/** Content to be read out, or decoration. */
export type Meaning = Content | { readonly kind: "artifact" };

export type Structure = {
  /** By structure id. */
  readonly meanings: ReadonlyMap<number, Meaning>;
  /** What would make the paper unfit to be called accessible, in words. */
  readonly problems: readonly string[];
};

/** Text inside these needs no paragraph of its own. */
const HOLDS_TEXT = new Set(["H1", "H2", "H3", "H4", "H5", "H6", "P", "Lbl", "LBody", "TD", "TH", "Caption", "Note", "Link", "Span"]);

type Surroundings = { readonly parent: StructureElement; readonly parentTag: string; readonly isArtifact: boolean; readonly isRepeated: boolean };

/** Builds the structure tree from the tree of React elements, in reading order, before anything is laid out. */
export function buildStructure(document: PdfKitDocument, root: TreeNode): Structure {
  const meanings = new Map<number, Meaning>();
  const problems: string[] = [];
  let lastHeading = 0;

  function enter(node: TreeNode, around: Surroundings): void {
    const id = meanings.size + 1;
    setStructureId(node, id);
    const props = tagPropsOf(node);
    const isRepeated = around.isRepeated || (props.isFixed && props.tag !== undefined);
    const isRunningHead = props.isFixed && props.tag === undefined && !isRepeated;
    const isArtifact = around.isArtifact || props.artifact === true || isRunningHead;
    const tag = isArtifact ? null : tagFor(node, props, around.parentTag);
    if (isArtifact || (tag === null && isPainted(node) && node.type !== "TEXT")) {
      meanings.set(id, { kind: "artifact" });
      enterChildren(node, { ...around, isArtifact: true });
      return;
    }
    const element = tag === null ? around.parent : elementFor(document, tag, props);
    if (tag !== null) {
      check(tag, props, node);
      around.parent.add(element);
    }
    const inside = tag ?? around.parentTag;
    meanings.set(id, { kind: "content", tag: inside, element, isRepeated, words: wordsIn(node), links: linksOf(node, element) });
    enterChildren(node, { parent: element, parentTag: inside, isArtifact: false, isRepeated });
  }

  function enterChildren(node: TreeNode, around: Surroundings): void {
    if (isPainted(node)) return;
    for (const child of node.children ?? []) if (child.type !== "TEXT_INSTANCE") enter(child, around);
  }

  function check(tag: string, props: TagProps, node: TreeNode): void {
    if (tag === "Figure" && !props.alt) problems.push("A figure has no text equivalent");
    if (tag === "TH" && props.scope === undefined) problems.push(`The table header “${wordsIn(node)}” has no scope`);
    const level = headingLevel(tag);
    if (level === null) return;
    if (level > lastHeading + 1) problems.push(`The heading “${wordsIn(node)}” skips a level`);
    lastHeading = level;
  }

  const top = document.struct("Document");
  document.addStructure(top);
  const around = { parent: top, parentTag: "Document", isArtifact: false, isRepeated: false };
  for (const page of root.children ?? []) enter(page, around);
  return { meanings, problems };
}

function tagFor(node: TreeNode, props: TagProps, parentTag: string): string | null {
  if (props.tag !== undefined) return props.tag;
  if (node.type === "LINK") return "Link";
  if (node.type === "TEXT") return HOLDS_TEXT.has(parentTag) ? null : "P";
  return isPainted(node) && props.alt !== undefined ? "Figure" : null;
}

function elementFor(document: PdfKitDocument, tag: string, props: TagProps): StructureElement {
  const element = document.struct(tag, { alt: props.alt, scope: props.scope });
  const attributes = attributesFor(tag, props);
  if (attributes !== null) element.dictionary.data.A = attributes;
  return element;
}

function attributesFor(tag: string, props: TagProps): object | null {
  if (tag === "L") return { O: "List", ListNumbering: props.numbering ?? "Disc" };
  if (tag === "Table" && props.summary !== undefined) return { O: "Table", Summary: literal(props.summary) };
  if (tag !== "TH" && tag !== "TD") return null;
  const cell = { ...(props.scope ? { Scope: props.scope } : {}), ...(props.colSpan ? { ColSpan: props.colSpan } : {}) };
  return Object.keys(cell).length === 0 ? null : { O: "Table", ...cell };
}

function linksOf(node: TreeNode, element: StructureElement): readonly LinkMeaning[] {
  if (node.type === "LINK") return [{ address: addressOf(node), words: tagPropsOf(node).alt ?? wordsIn(node), element }];
  if (node.type !== "TEXT") return [];
  return linksIn(node).map((link) => ({ address: addressOf(link), words: tagPropsOf(link).alt ?? wordsIn(link), element: null }));
}

/** pdfkit writes a plain string as a name and a String object as text. */
export function literal(text: string): object {
  return Object(text) as object;
}
