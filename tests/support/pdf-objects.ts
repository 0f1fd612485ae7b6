import { decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFObject, type PDFStream } from "@cantoo/pdf-lib";

/** The children of an element, one or many. */
export function childrenOf(element: PDFDict): PDFObject[] {
  const raw = element.get(PDFName.of("K"));
  const value = element.lookup(PDFName.of("K"));
  if (value instanceof PDFArray) return value.asArray();
  return raw === undefined ? [] : [raw];
}

/** An attribute of an element, whatever its owner; null when it has none of that name. */
export function attributeOf(element: PDFDict, key: string): string | null {
  const attributes = element.lookup(PDFName.of("A"));
  const list = attributes instanceof PDFArray ? attributes.asArray() : attributes === undefined ? [] : [attributes];
  for (const item of list) {
    const value = item instanceof PDFDict ? item.lookup(PDFName.of(key)) : undefined;
    if (value !== undefined) return nameOf(value) ?? String(value);
  }
  return null;
}

/** A stream's bytes as text, unpacked. */
export function contentsOf(stream: PDFStream): string {
  const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes).toString("latin1");
}

/** The value when it is a dictionary. */
export function dictionary(value: PDFObject | undefined): PDFDict | null {
  return value instanceof PDFDict ? value : null;
}

/** The value when it is a name. */
export function nameOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFName ? value.decodeText() : null;
}

/** The value when it is text. */
export function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}
