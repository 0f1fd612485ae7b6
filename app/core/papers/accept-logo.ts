import { accept, refuse, type Result } from "../result";

/** In bytes: one megabyte. */
export const LARGEST_LOGO = 1024 * 1024;
/** Pixels a side; beyond it a picture could be made to fill the memory. */
const LONGEST_SIDE = 4_000;
const SHORTEST_SIDE = 16;

export type LogoRefusal = "logo-too-large" | "logo-type" | "logo-size";

/** What a picture is, from its bytes alone. Sizes in pixels. */
export type PictureFacts = { readonly type: "image/png" | "image/jpeg"; readonly width: number; readonly height: number };

/** May this file be drawn as a trust's mark? A PNG or JPEG whose own bytes say its size; whatever its name says. */
export function acceptLogo(bytes: Uint8Array): Result<PictureFacts, LogoRefusal> {
  if (bytes.length > LARGEST_LOGO) return refuse("logo-too-large");
  const facts = pngFacts(bytes) ?? jpegFacts(bytes);
  if (facts === null) return refuse("logo-type");
  const sides = [facts.width, facts.height];
  return sides.every((side) => side >= SHORTEST_SIDE && side <= LONGEST_SIDE) ? accept(facts) : refuse("logo-size");
}

const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngFacts(bytes: Uint8Array): PictureFacts | null {
  if (bytes.length < 33 || !PNG_MARK.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The first part of a PNG is its head: IHDR, then width and height.
  if (view.getUint32(12) !== 0x49484452) return null;
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** A JPEG is a row of parts; one of the start-of-frame kind has the size. */
function jpegFacts(bytes: Uint8Array): PictureFacts | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    const mark = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || mark === 0xd9 || mark === 0xda) return null;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) return { type: "image/jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const WORDS: Readonly<Record<LogoRefusal | "logo-broken" | "changed-meanwhile", string>> = {
  "logo-too-large": "Choose a picture of one megabyte or less",
  "logo-type": "Choose a PNG or JPEG picture",
  "logo-size": "Choose a picture between 16 and 4,000 pixels on each side",
  "logo-broken": "This picture cannot be drawn. Save it anew as PNG and try again",
  "changed-meanwhile": "Somebody else has changed the template since you opened this page. It is shown as it stands now; make your change again",
};

/** Why a template or its logo was not kept, in words. */
export function templateRefusalInWords(code: keyof typeof WORDS): string {
  return WORDS[code];
}
