import { accept, refuse, type Result } from "../result";
import { evidenceTypeOf, type EvidenceType } from "./evidence-type";

/** In bytes: ten megabytes. */
export const LARGEST_EVIDENCE_FILE = 10 * 1024 * 1024;
/** Files that an element shows at a time. */
export const MOST_EVIDENCE_FILES = 5;
const LONGEST_NAME = 120;

export type EvidenceFileRefusal = "file-missing" | "file-too-large" | "file-type" | "too-many-files";

/**
 * May this file be kept as evidence?
 *
 * @param standing how many files the element shows already
 * @returns what it is from its bytes, and a name to show it by whose ending says the same
 */
export function acceptEvidenceFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  standing: number,
): Result<{ readonly fileName: string; readonly type: EvidenceType }, EvidenceFileRefusal> {
  if (bytes.length === 0) return refuse("file-missing");
  if (bytes.length > LARGEST_EVIDENCE_FILE) return refuse("file-too-large");
  if (standing >= MOST_EVIDENCE_FILES) return refuse("too-many-files");
  const type = evidenceTypeOf(bytes);
  return type === null ? refuse("file-type") : accept({ fileName: shownName(name, type.ending), type });
}

/** A name without a path, control characters or marks that a header or a folder would read. */
function shownName(name: string, ending: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const stem = last.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/[^\p{L}\p{N} ._()-]/gu, " ").replace(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "").slice(0, LONGEST_NAME);
  return `${stem === "" ? "evidence" : stem}.${ending}`;
}
