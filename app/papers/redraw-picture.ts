import { LARGEST_EVIDENCE_FILE, type PictureRefusal } from "../core/evidence/accept-evidence-file";
import type { PictureFacts } from "../core/pictures/picture-facts";
import { accept, refuse, type Result } from "../core/result";
import { drawPicture } from "./draw-picture";

/** Pixels a side at most: a page of A4 at 170 dots an inch stays legible. The second is for a photograph that comes out too heavy as a PNG. */
const SIDES = [2_000, 1_400] as const;

/** A picture of evidence as a PNG of its pixels alone: without place, time, camera or anything behind its end. */
export async function redrawPicture(bytes: Uint8Array, facts: PictureFacts): Promise<Result<Uint8Array, PictureRefusal>> {
  for (const side of SIDES) {
    const drawn = await drawPicture(bytes, facts, { width: side, height: side });
    if (drawn === null) return refuse("picture-broken");
    const png = drawn.asPng();
    if (png.length <= LARGEST_EVIDENCE_FILE) return accept(png);
  }
  return refuse("picture-too-large");
}
