/** How a picture is stored against how it is seen: 1 as it is, 3 on its head, 6 and 8 on a side; 2, 4, 5 and 7 mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** "Exif" and two zeros: how the part begins. */
const EXIF_MARK = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ORIENTATION_TAG = 0x0112;
const ENTRY = 12;

/**
 * Which way is up, as a camera noted it in a picture's Exif part.
 *
 * @param part without its mark and length
 * @returns null where it does not say, or says nonsense
 * @source CIPA DC-008 (Exif 2.32), 4.5.4 and 4.6.4 A; TIFF 6.0, section 2
 */
export function findOrientation(part: Uint8Array): Orientation | null {
  if (part.length < EXIF_MARK.length + 10 || !EXIF_MARK.every((byte, place) => part[place] === byte)) return null;
  const tiff = new DataView(part.buffer, part.byteOffset + EXIF_MARK.length, part.length - EXIF_MARK.length);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, isLittle);
  if (start + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(start, isLittle);
  for (let at = start + 2; at < start + 2 + entries * ENTRY && at + ENTRY <= tiff.byteLength; at += ENTRY) {
    if (tiff.getUint16(at, isLittle) === ORIENTATION_TAG) return toOrientation(tiff.getUint16(at + 8, isLittle));
  }
  return null;
}

function toOrientation(value: number): Orientation | null {
  return Number.isInteger(value) && value >= 1 && value <= 8 ? (value as Orientation) : null;
}
