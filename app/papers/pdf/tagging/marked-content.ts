import { bookmarkFor, type Bookmark } from "./bookmarks";
import type { Reference, StructureElement, TreeNode } from "./pdf-internals";
import { literal, type Content, type LinkMeaning, type Structure } from "./structure-tree";
import type { PaintingWatcher, TaggedDocument } from "./tagged-document";
import { structureIdOf } from "./tree-reading";

/** Opens and closes marked content as nodes are painted, and ties each stretch to its structure element. */
export class MarkedContent implements PaintingWatcher {
  readonly bookmarks: Bookmark[] = [];
  readonly problems: string[] = [];
  private readonly begun = new Set<number>();
  private readonly linkPages = new Map<StructureElement, Reference>();
  private current: Content | null = null;
  private nextLink = 0;
  private isInsideLink = false;
  private blockLink: LinkMeaning | null = null;
  private pageIndex = -1;

  constructor(
    private readonly document: TaggedDocument,
    private readonly structure: Structure,
    private readonly onFinish: (bookmarks: readonly Bookmark[]) => void,
  ) {}

  beginPage(): void {
    this.pageIndex += 1;
  }

  /** A painted node starts: content of an element, or decoration. */
  begin(node: TreeNode): void {
    const id = structureIdOf(node);
    const meaning = id === null ? undefined : this.structure.meanings.get(id);
    if (id === null || meaning === undefined || meaning.kind === "artifact" || (meaning.isRepeated && this.begun.has(id))) {
      this.beginArtifact("Pagination");
      return;
    }
    const isFirst = !this.begun.has(id);
    this.begun.add(id);
    const bookmark = isFirst ? bookmarkFor(meaning, node, this.document, this.pageIndex) : null;
    if (bookmark !== null) this.bookmarks.push(bookmark);
    if (meaning.tag === "Figure") this.placeFigure(meaning, node);
    if (isFirst) this.nextLink = 0;
    this.current = meaning;
    this.open(meaning.element);
  }

  beginArtifact(type: "Pagination" | "Layout" | "Background"): void {
    this.document.markContent("Artifact", { type });
    this.current = null;
  }

  finish(): void {
    this.document.endMarkedContent();
    this.current = null;
  }

  enterBlockLink(node: TreeNode): void {
    const id = structureIdOf(node);
    const meaning = id === null ? undefined : this.structure.meanings.get(id);
    this.blockLink = meaning?.kind === "content" ? (meaning.links[0] ?? null) : null;
  }

  leaveBlockLink(): void {
    this.blockLink = null;
  }

  /** A link inside a text splits its marked content: before, the link, after. */
  onLink(address: string): object {
    const inline = this.current?.links[this.nextLink];
    if (this.current !== null && inline !== undefined && inline.address === address) {
      const element = this.document.struct("Link");
      this.current.element.add(element);
      this.document.endMarkedContent();
      this.open(element);
      this.isInsideLink = true;
      return this.annotationOf({ ...inline, element });
    }
    if (this.blockLink !== null) return this.annotationOf(this.blockLink);
    this.problems.push(`A link to ${address} is not in the structure`);
    return {};
  }

  onTextEnd(): void {
    if (!this.isInsideLink || this.current === null) return;
    this.isInsideLink = false;
    if (this.current.links.length > this.nextLink + 1) this.nextLink += 1;
    this.document.endMarkedContent();
    this.open(this.current.element);
  }

  onEnd(): void {
    // pdfkit names the last page in every reference to an annotation: each link keeps its own.
    for (const [element, page] of this.linkPages) {
      Object.assign(element, { document: Object.create(this.document, { page: { value: { dictionary: page } } }) });
    }
    this.onFinish(this.bookmarks);
  }

  private annotationOf(link: LinkMeaning): object {
    if (link.element === null) return {};
    this.linkPages.set(link.element, this.document.page.dictionary);
    return { Contents: literal(link.words), structParent: link.element };
  }

  private open(element: StructureElement): void {
    element.add(this.document.markStructureContent(String(element.dictionary.data.S)));
  }

  private placeFigure(meaning: Content, node: TreeNode): void {
    if (node.box === undefined) return;
    const { left, top, width, height } = node.box;
    const [x1, y2] = this.document.onPage(left, top);
    const [x2, y1] = this.document.onPage(left + width, top + height);
    meaning.element.dictionary.data.A = { O: "Layout", Placement: "Block", BBox: [x1, y1, x2, y2] };
  }
}
