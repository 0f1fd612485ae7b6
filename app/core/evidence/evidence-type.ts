/** The kinds of file that evidence may be. Each is one that a reader opens without running anything in it. */
export type EvidenceType = { readonly mediaType: string; readonly ending: string; readonly name: string };

const PDF: EvidenceType = { mediaType: "application/pdf", ending: "pdf", name: "PDF" };
const PNG: EvidenceType = { mediaType: "image/png", ending: "png", name: "PNG picture" };
const JPEG: EvidenceType = { mediaType: "image/jpeg", ending: "jpg", name: "JPEG picture" };
const DOCX: EvidenceType = { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ending: "docx", name: "Word document" };
const XLSX: EvidenceType = { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending: "xlsx", name: "Excel workbook" };
const PPTX: EvidenceType = { mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation", ending: "pptx", name: "PowerPoint slides" };
const TEXT: EvidenceType = { mediaType: "text/plain; charset=utf-8", ending: "txt", name: "text" };

export const EVIDENCE_TYPES: readonly EvidenceType[] = [PDF, PNG, JPEG, DOCX, XLSX, PPTX, TEXT];

const MAGIC: readonly (readonly [EvidenceType, readonly number[]])[] = [
  [PDF, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [PNG, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [JPEG, [0xff, 0xd8, 0xff]],
];
const ZIP: readonly number[] = [0x50, 0x4b, 0x03, 0x04];
const OFFICE: readonly (readonly [EvidenceType, string])[] = [
  [DOCX, "word/document.xml"],
  [XLSX, "xl/workbook.xml"],
  [PPTX, "ppt/presentation.xml"],
];

/**
 * What a file is, from its bytes alone; its name and what the browser calls it are not asked.
 *
 * @returns null for anything that is not taken: other kinds, and office files that carry macros
 */
export function evidenceTypeOf(bytes: Uint8Array): EvidenceType | null {
  const known = MAGIC.find(([, magic]) => beginsWith(bytes, magic));
  if (known !== undefined) return known[0];
  if (beginsWith(bytes, ZIP)) return officeTypeOf(bytes);
  return isPlainText(bytes) ? TEXT : null;
}

/** Names of a zip's parts stand uncompressed in its directory. */
function officeTypeOf(bytes: Uint8Array): EvidenceType | null {
  if (holds(bytes, "vbaProject.bin") || !holds(bytes, "[Content_Types].xml")) return null;
  return OFFICE.find(([, part]) => holds(bytes, part))?.[0] ?? null;
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  try {
    return !/^\s*<(!doctype|html|svg|script|\?xml)/i.test(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
}

function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, place) => bytes[place] === byte);
}

function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].map((letter) => letter.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}
