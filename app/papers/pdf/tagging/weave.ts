import type { MarkedContent } from "./marked-content";
import type { TreeNode } from "./pdf-internals";
import { isPainted } from "./tree-reading";

/**
 * Puts hooks around everything a laid-out tree paints, so that each stroke falls inside a structure element or is
 * marked as decoration. A hook is a canvas of no consequence: the only node that runs code when it is painted.
 */
export function weave(tree: TreeNode, content: MarkedContent): TreeNode {
  function hook(act: () => void): TreeNode {
    return { type: "CANVAS", box: { top: 0, left: 0, width: 1, height: 1 }, style: {}, props: { paint: act }, children: [] };
  }

  function page(node: TreeNode): TreeNode {
    return { ...node, children: [hook(() => content.beginPage()), ...inside(node)] };
  }

  function inside(node: TreeNode): readonly TreeNode[] {
    return (node.children ?? []).flatMap(part);
  }

  function part(node: TreeNode): readonly TreeNode[] {
    if (isPainted(node)) {
      if (node.type === "TEXT" && (node.lines ?? []).length === 0) return [node];
      return [hook(() => content.begin(node)), node, hook(() => content.finish())];
    }
    if (node.type === "LINK") {
      return [hook(() => content.enterBlockLink(node)), { ...node, children: inside(node) }, hook(() => content.leaveBlockLink())];
    }
    if (!paintsGround(node)) return [{ ...node, children: inside(node) }];
    const children = [hook(() => content.finish()), ...inside(node)];
    return [hook(() => content.beginArtifact("Layout")), { ...node, children }];
  }

  return { ...tree, children: (tree.children ?? []).map(page) };
}

/** Whether the node paints a ground or a border of its own, before its children. */
function paintsGround({ style, box }: TreeNode): boolean {
  if (style?.backgroundColor) return true;
  return Boolean(box?.borderTopWidth || box?.borderRightWidth || box?.borderBottomWidth || box?.borderLeftWidth);
}
