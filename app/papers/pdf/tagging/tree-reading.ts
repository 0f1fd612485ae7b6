import type { TreeNode } from "./pdf-internals";
import type { Tag, TagProps } from "./tags";

const ID = "structureId";
const PAINTED = new Set(["TEXT", "SVG", "IMAGE", "CANVAS"]);

/** Gives a node an id that layout keeps on every fragment it makes of it. */
export function setStructureId(node: TreeNode, id: number): void {
  node.props = { ...node.props, [ID]: id };
}

/** The id given before layout; null on a node react-pdf made itself. */
export function structureIdOf(node: TreeNode): number | null {
  const id = node.props?.[ID];
  return typeof id === "number" ? id : null;
}

/** Whether the node paints content of its own and is not looked into further. */
export function isPainted(node: TreeNode): boolean {
  return PAINTED.has(node.type);
}

/** The words a node holds, in order. */
export function wordsIn(node: TreeNode): string {
  return node.type === "TEXT_INSTANCE" ? (node.value ?? "") : (node.children ?? []).map(wordsIn).join("");
}

/** Where a link leads. */
export function addressOf(node: TreeNode): string {
  const { src, href } = node.props ?? {};
  if (typeof src === "string") return src;
  return typeof href === "string" ? href : "";
}

/** The links inside a text, in order. */
export function linksIn(node: TreeNode): readonly TreeNode[] {
  return (node.children ?? []).flatMap((child) => (child.type === "LINK" ? [child] : linksIn(child)));
}

/** The tag props of a node; what is not one of ours is left out. */
export function tagPropsOf(node: TreeNode): TagProps & { readonly isFixed: boolean } {
  const props = node.props ?? {};
  return {
    ...(typeof props.tag === "string" ? { tag: props.tag as Tag } : {}),
    ...(typeof props.alt === "string" ? { alt: props.alt } : {}),
    ...(typeof props.scope === "string" ? { scope: props.scope as NonNullable<TagProps["scope"]> } : {}),
    ...(typeof props.colSpan === "number" ? { colSpan: props.colSpan } : {}),
    ...(typeof props.numbering === "string" ? { numbering: props.numbering as NonNullable<TagProps["numbering"]> } : {}),
    ...(typeof props.summary === "string" ? { summary: props.summary } : {}),
    ...(props.artifact === true ? { artifact: true } : {}),
    isFixed: props.fixed === true,
  };
}
