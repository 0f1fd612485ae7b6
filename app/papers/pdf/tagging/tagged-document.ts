import { PdfKit, type PdfKitDocument } from "./pdf-internals";

const UA_CLAIM =
  '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** What a document tells its tagger while it is painted. */
export type PaintingWatcher = {
  /** A link is about to be written: the options that tie it to the structure tree. */
  readonly onLink: (address: string) => object;
  /** A stretch of text has been written. */
  readonly onTextEnd: () => void;
  /** Everything is painted; the file is about to be closed. */
  readonly onEnd: () => void;
};

const NOBODY: PaintingWatcher = { onLink: () => ({}), onTextEnd: () => undefined, onEnd: () => undefined };

/** A pdfkit document that writes the PDF/UA claim, tells a watcher what is painted, and mends four faults on the way. */
export class TaggedDocument extends PdfKit {
  watcher: PaintingWatcher = NOBODY;

  constructor(options: object) {
    super(options);
    // With 1, pdfkit writes a CIDSet that leaves out composite glyphs, which PDF/UA-1 7.21.4.2 forbids.
    this.subset = 2;
    // pdfkit puts its own endSubset on the instance, so a method of this class would never be called.
    this.endSubset = () => this.appendXML(UA_CLAIM);
  }

  /** A point of the current user space in points from the page's lower left corner. */
  onPage(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this._ctm;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  /** pdfkit writes the strings into the metadata as they are: an ampersand in a title would break its XML. */
  override _addInfo(): void {
    const asGiven = this.info;
    this.info = Object.fromEntries(Object.entries(asGiven).map(([key, value]) => [key, typeof value === "string" ? escapeXml(value) : value]));
    super._addInfo();
    this.info = asGiven;
  }

  /** react-pdf gives places relative to the parent: bookmarks and internal links need them on the page. */
  override addNamedDestination(name: string, ...place: readonly unknown[]): unknown {
    const [kind, x, y] = place;
    if (kind !== "XYZ" || typeof y !== "number") return super.addNamedDestination(name, ...place);
    const [, fromBottom] = this.onPage(typeof x === "number" ? x : 0, y);
    return super.addNamedDestination(name, "XYZ", null, this.page.height - fromBottom, null);
  }

  override link(x: number, y: number, width: number, height: number, address: string, options: object = {}): unknown {
    return super.link(x, y, width, height, address, { ...options, ...this.watcher.onLink(address) });
  }

  override goTo(x: number, y: number, width: number, height: number, name: string, options: object = {}): unknown {
    return super.goTo(x, y, width, height, name, { ...options, ...this.watcher.onLink(`#${name}`) });
  }

  override addContent(operators: string): PdfKitDocument {
    super.addContent(operators);
    if (operators === "ET") this.watcher.onTextEnd();
    return this;
  }

  override end(): void {
    this.watcher.onEnd();
    super.end();
  }
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
