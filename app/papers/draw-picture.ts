import { renderAsync, type RenderedImage } from "@resvg/resvg-js";
import type { Orientation } from "../core/pictures/exif-orientation";
import type { PictureFacts } from "../core/pictures/picture-facts";
import { roundHalfAway } from "../core/text/rounding";

/** Pixels a picture is drawn in at most. */
export type Box = { readonly width: number; readonly height: number };

/** From the picture as stored, `w` by `h`, to the picture as seen: SVG's six numbers. */
const TURNS: Readonly<Record<Orientation, (w: number, h: number) => readonly number[]>> = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: (w) => [-1, 0, 0, 1, w, 0],
  3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (_w, h) => [1, 0, 0, -1, 0, h],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (_w, h) => [0, 1, -1, 0, h, 0],
  7: (w, h) => [0, -1, -1, 0, h, w],
  8: (w) => [0, -1, 1, 0, 0, w],
};

/**
 * Draws a picture anew, the way up that its camera noted: only its pixels come out, and nothing that was hidden in the file.
 * It is never made larger.
 *
 * @param facts as read from the bytes
 * @returns null when the bytes make no picture
 */
export async function drawPicture(bytes: Uint8Array, facts: PictureFacts, box: Box): Promise<RenderedImage | null> {
  const isTurned = facts.orientation >= 5;
  const seen = isTurned ? { width: facts.height, height: facts.width } : facts;
  const zoom = Math.min(1, box.width / seen.width, box.height / seen.height);
  const [w, h] = [pixels(facts.width * zoom), pixels(facts.height * zoom)];
  const [width, height] = isTurned ? [h, w] : [w, h];
  const picture = `data:${facts.type};base64,${Buffer.from(bytes).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${picture}" width="${w}" height="${h}" preserveAspectRatio="none" transform="matrix(${TURNS[facts.orientation](w, h).join(" ")})"/></svg>`;
  try {
    const drawn = await renderAsync(svg, { font: { loadSystemFonts: false } });
    // A picture that cannot be read is drawn as nothing at all.
    return drawn.pixels.every((value) => value === 0) ? null : drawn;
  } catch (fault) {
    if (fault instanceof Error) return null;
    throw fault;
  }
}

function pixels(side: number): number {
  return Math.max(1, roundHalfAway(side, 0));
}
