/** One file of an archive: its path there and its bytes, of which there are exactly `size`. */
export type TarEntry = { readonly name: string; readonly size: number; readonly bytes: AsyncIterable<Uint8Array> };

const BLOCK = 512;

/**
 * Writes an archive in the plain format that every tar reads (POSIX ustar).
 * @throws {RangeError} when a path is longer than 100 bytes, or a file has another size than was said.
 */
export async function* packTar(entries: AsyncIterable<TarEntry> | Iterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, bytes } of entries) {
    yield headerOf(name, size);
    let given = 0;
    for await (const part of bytes) {
      given += part.length;
      yield part;
    }
    if (given !== size) throw new RangeError(`${name} has ${given} bytes, not the ${size} it was said to have`);
    yield new Uint8Array(padding(size));
  }
  yield new Uint8Array(2 * BLOCK);
}

/**
 * Reads an archive, one file after the other; each file's bytes must be read before the next is asked for.
 * @throws {Error} when it ends too soon or is no such archive.
 */
export async function* unpackTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = readerOf(source);
  for (;;) {
    const header = await reader.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = readHeader(header);
    let isRead = false;
    async function* bytes(): AsyncGenerator<Uint8Array> {
      isRead = true;
      yield* reader.parts(size);
    }
    yield { name, size, bytes: bytes() };
    if (!isRead) for await (const part of reader.parts(size)) void part;
    await reader.exactly(padding(size));
  }
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function headerOf(name: string, size: number): Uint8Array {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`${name} is too long a path for the archive`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write("0000600\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\0", 257);
  header.write("00", 263);
  header.write(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

function readHeader(header: Uint8Array): { readonly name: string; readonly size: number } {
  const copy = Buffer.from(header);
  const sum = Number.parseInt(textAt(copy, 148, 8), 8);
  copy.write("        ", 148);
  if (sumOf(copy) !== sum || textAt(copy, 257, 5) !== "ustar") throw new Error("This is not an archive, or it is damaged");
  return { name: textAt(copy, 0, 100), size: Number.parseInt(textAt(copy, 124, 12), 8) };
}

function sumOf(header: Uint8Array): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

function textAt(header: Buffer, from: number, length: number): string {
  return header.toString("utf8", from, from + length).split("\0")[0]?.trim() ?? "";
}

function readerOf(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);

  /** What comes next, at most so many bytes. */
  async function next(most: number): Promise<Uint8Array> {
    while (rest.length === 0) {
      const { done, value } = await iterator.next();
      if (done === true) throw new Error("The archive ends too soon");
      rest = value;
    }
    const part = rest.subarray(0, most);
    rest = rest.subarray(part.length);
    return part;
  }

  async function* parts(size: number): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0; ) {
      const part = await next(left);
      left -= part.length;
      yield part;
    }
  }

  async function exactly(size: number): Promise<Uint8Array> {
    const found: Uint8Array[] = [];
    for await (const part of parts(size)) found.push(part);
    return Buffer.concat(found);
  }

  return { parts, exactly };
}
