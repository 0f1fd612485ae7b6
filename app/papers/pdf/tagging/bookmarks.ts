import type { OutlineItem, TreeNode } from "./pdf-internals";
import type { Content } from "./structure-tree";
import type { TaggedDocument } from "./tagged-document";
import { headingLevel } from "./tags";

/** One heading and where it stands, in points from the page's top. */
export type Bookmark = { readonly level: number; readonly title: string; readonly pageIndex: number; readonly top: number };

/** The bookmark of a heading; null for any other content. */
export function bookmarkFor(meaning: Content, node: TreeNode, document: TaggedDocument, pageIndex: number): Bookmark | null {
  const level = headingLevel(meaning.tag);
  if (level === null || node.box === undefined) return null;
  const [, fromBottom] = document.onPage(node.box.left, node.box.top);
  return { level, title: meaning.words, pageIndex, top: document.page.height - fromBottom };
}

/** Writes the outline: each heading under the nearest one of a higher level. */
export function writeBookmarks(document: TaggedDocument, bookmarks: readonly Bookmark[]): void {
  const open: { readonly level: number; readonly item: OutlineItem }[] = [{ level: 0, item: document.outline }];
  for (const { level, title, pageIndex, top } of bookmarks) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? document.outline;
    // pdfkit measures from the right edge: the page's width gives the left one.
    const place = { pageNumber: pageIndex, top, left: document.page.width, expanded: level === 1 };
    open.push({ level, item: parent.addItem(title, place) });
  }
}
