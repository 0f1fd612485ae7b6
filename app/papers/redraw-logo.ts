import type { PaperLogo } from "../core/papers/board-paper-source";
import type { PictureFacts } from "../core/pictures/picture-facts";
import { accept, refuse, type Result } from "../core/result";
import { drawPicture } from "./draw-picture";

/** Pixels a logo is drawn in at most: three times its size on paper. */
const BOX = { width: 480, height: 150 };

/** Draws a trust's mark anew: only its pixels reach a paper. */
export async function redrawLogo(bytes: Uint8Array, facts: PictureFacts): Promise<Result<PaperLogo, "logo-broken">> {
  const drawn = await drawPicture(bytes, facts, BOX);
  return drawn === null ? refuse("logo-broken") : accept({ png: drawn.asPng().toString("base64"), width: drawn.width, height: drawn.height });
}
