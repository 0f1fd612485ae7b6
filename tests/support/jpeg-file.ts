/** What to hide in a picture beside its pixels. */
export type Hidden = { /** The Exif part, after its mark and length. */ readonly exif?: Uint8Array; /** A comment. */ readonly comment?: string; /** Behind the end. */ readonly tail?: Uint8Array };

const ENCODER = new TextEncoder();

/** A grey JPEG of 8 by 8 pixel squares, each of one brightness (0 to 255), row by row; with whatever is hidden in it. */
export function jpegFile(squares: readonly (readonly number[])[], { exif, comment, tail }: Hidden = {}): Uint8Array {
  const [height, width] = [squares.length * 8, (squares[0]?.length ?? 0) * 8];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...(exif === undefined ? [] : part(0xe1, exif)),
    ...(comment === undefined ? [] : part(0xfe, ENCODER.encode(comment))),
    // One table of steps, of eight each: a square's first coefficient is then its brightness less 128.
    ...part(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    ...part(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    // How many bits a difference has, 0 to 8, in four bits each; and "nothing more" in one.
    ...part(0xc4, [0x00, 0, 0, 0, 9, ...Array.from({ length: 12 }, () => 0), ...Array.from({ length: 9 }, (_, size) => size)]),
    ...part(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...part(0xda, [1, 1, 0x00, 0, 63, 0]),
    ...packed(squares.flat()),
    ...[0xff, 0xd9],
    ...(tail ?? []),
  ]);
}

/** An Exif part that says which way is up, and has words after it as a place's name would be. */
export function exifPart(orientation: number, words: string): Uint8Array {
  const head = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([...head, ...ENCODER.encode(words)]);
}

function part(mark: number, content: ArrayLike<number>): readonly number[] {
  const length = content.length + 2;
  return [0xff, mark, length >> 8, length & 255, ...Array.from(content)];
}

function packed(values: readonly number[]): readonly number[] {
  let bits = "";
  let before = 128;
  for (const value of values) {
    const step = value - before;
    const size = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1;
    bits += size.toString(2).padStart(4, "0");
    if (size > 0) bits += (step > 0 ? step : step + 2 ** size - 1).toString(2).padStart(size, "0");
    bits += "0";
    before = value;
  }
  const bytes = (bits.padEnd(Math.ceil(bits.length / 8) * 8, "1").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
}
