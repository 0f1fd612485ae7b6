import { findOrientation, type Orientation } from "./exif-orientation";

/** What a picture is, from its bytes alone. Sizes in pixels, as stored. */
export type PictureFacts = { readonly type: "image/png" | "image/jpeg"; readonly width: number; readonly height: number; readonly orientation: Orientation };

const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a PNG or JPEG says of itself; null: the bytes are neither, or do not say their size. */
export function readPictureFacts(bytes: Uint8Array): PictureFacts | null {
  return pngFacts(bytes) ?? jpegFacts(bytes);
}

function pngFacts(bytes: Uint8Array): PictureFacts | null {
  if (bytes.length < 33 || !PNG_MARK.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The first part of a PNG is its head: IHDR, then width and height.
  if (view.getUint32(12) !== 0x49484452) return null;
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20), orientation: 1 };
}

/** A JPEG is a row of parts; one of the start-of-frame kind has the size, and one before it may say which way is up. */
function jpegFacts(bytes: Uint8Array): PictureFacts | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation: Orientation = 1;
  let at = 2;
  while (at + 9 < bytes.length) {
    const mark = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || mark === 0xd9 || mark === 0xda) return null;
    const length = view.getUint16(at + 2);
    if (mark === 0xe1) orientation = findOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) return { type: "image/jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation };
    at += 2 + length;
  }
  return null;
}
