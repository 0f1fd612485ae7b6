import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** Bytes that are written at once. */
const LOT = 256 * 1024;

export type Hashed = { readonly size: number; readonly sha256: string };

/** Size and hash of a file. @throws when it cannot be read. */
export async function hashFile(file: string): Promise<Hashed> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const part of createReadStream(file)) {
    size += (part as Buffer).length;
    hash.update(part as Buffer);
  }
  return { size, sha256: hash.digest("hex") };
}

/** Writes a file for good, readable by its owner alone. @returns size and hash of what was written. */
export async function writeHashed(place: string, parts: AsyncIterable<Uint8Array | string>): Promise<Hashed> {
  const hash = createHash("sha256");
  let size = 0;
  let waiting: Buffer[] = [];
  let waitingSize = 0;
  const file = await open(place, "w", 0o600);
  async function flush(): Promise<void> {
    await file.appendFile(Buffer.concat(waiting));
    [waiting, waitingSize] = [[], 0];
  }
  try {
    for await (const part of parts) {
      const bytes = Buffer.from(part as Uint8Array);
      size += bytes.length;
      waitingSize += bytes.length;
      hash.update(bytes);
      waiting.push(bytes);
      if (waitingSize > LOT) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}
