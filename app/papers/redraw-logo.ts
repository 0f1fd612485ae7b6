import { Resvg } from "@resvg/resvg-js";
import type { PictureFacts } from "../core/papers/accept-logo";
import type { PaperLogo } from "../core/papers/board-paper-source";
import { accept, refuse, type Result } from "../core/result";
import { roundHalfAway } from "../core/text/rounding";

/** Pixels a logo is drawn in at most: three times its size on paper. */
const BOX = { width: 480, height: 150 };

/**
 * Draws a trust's mark anew: only its pixels reach a paper, and nothing that was hidden in the file. A picture is never made larger.
 *
 * @param facts as read from the bytes
 */
export function redrawLogo(bytes: Uint8Array, { type, width, height }: PictureFacts): Result<PaperLogo, "logo-broken"> {
  const zoom = Math.min(1, BOX.width / width, BOX.height / height);
  const size = { width: Math.max(1, roundHalfAway(width * zoom, 0)), height: Math.max(1, roundHalfAway(height * zoom, 0)) };
  const picture = `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><image href="${picture}" width="${size.width}" height="${size.height}" preserveAspectRatio="xMidYMid meet"/></svg>`;
  try {
    const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    // A picture that cannot be read is drawn as nothing at all.
    if (drawn.pixels.every((value) => value === 0)) return refuse("logo-broken");
    return accept({ png: drawn.asPng().toString("base64"), ...size });
  } catch (fault) {
    if (fault instanceof Error) return refuse("logo-broken");
    throw fault;
  }
}
