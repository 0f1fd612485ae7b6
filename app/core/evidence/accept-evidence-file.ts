import { readPictureFacts, type PictureFacts } from "../pictures/picture-facts";
import { accept, refuse, type Result } from "../result";
import { evidenceTypeOf, type EvidenceType } from "./evidence-type";

/** In bytes: ten megabytes. */
export const LARGEST_EVIDENCE_FILE = 10 * 1024 * 1024;
/** Files that an element shows at a time. */
export const MOST_EVIDENCE_FILES = 5;
const LONGEST_NAME = 120;
/** Twice what a telephone takes by itself; beyond it a picture could be made to fill the memory. */
const MOST_PIXELS = 25_000_000;

export type EvidenceFileRefusal = "file-missing" | "file-too-large" | "file-type" | "too-many-files" | PictureRefusal;
/** Why a picture is not kept: its bytes do not make one, or it has too many pixels. */
export type PictureRefusal = "picture-broken" | "picture-too-large";

/** A file that may be kept; picture: what is known of it where it is one, and it is drawn anew before it is kept. */
export type AcceptedFile = { readonly fileName: string; readonly type: EvidenceType; readonly picture: PictureFacts | null };

/**
 * May this file be kept as evidence?
 *
 * @param standing how many files the element shows already
 * @returns what it is from its bytes, and a name to show it by whose ending says the same
 */
export function acceptEvidenceFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  standing: number,
): Result<AcceptedFile, EvidenceFileRefusal> {
  if (bytes.length === 0) return refuse("file-missing");
  if (bytes.length > LARGEST_EVIDENCE_FILE) return refuse("file-too-large");
  if (standing >= MOST_EVIDENCE_FILES) return refuse("too-many-files");
  const type = evidenceTypeOf(bytes);
  if (type === null) return refuse("file-type");
  const named = { fileName: shownName(name, type.ending), type };
  if (!type.mediaType.startsWith("image/")) return accept({ ...named, picture: null });
  const picture = readPictureFacts(bytes);
  if (picture === null || picture.width === 0 || picture.height === 0) return refuse("picture-broken");
  return picture.width * picture.height > MOST_PIXELS ? refuse("picture-too-large") : accept({ ...named, picture });
}

/** A name without a path, control characters or marks that a header or a folder would read. */
function shownName(name: string, ending: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const stem = last.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/[^\p{L}\p{N} ._()-]/gu, " ").replace(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "").slice(0, LONGEST_NAME);
  return `${stem === "" ? "evidence" : stem}.${ending}`;
}
