import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

// Issued papers lie beside the database, outside every folder that is served, each under the hash of its bytes.

/** The hash under which bytes are kept: SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Keeps bytes for good, before their hash is named anywhere. The same bytes twice are kept once. @throws when the disk refuses. */
export async function keepPaperBytes(dataDir: string, bytes: Uint8Array, newId: () => string): Promise<string> {
  const sha256 = hashOf(bytes);
  const place = placeOf(dataDir, sha256);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const part = `${place}.${newId()}.part`;
  const file = await open(part, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, place);
  return sha256;
}

/**
 * The bytes of a hash; null when they are not there.
 *
 * @throws {Error} when what lies there is no longer what was kept: a changed paper is never handed out
 */
export async function readPaperBytes(dataDir: string, sha256: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(placeOf(dataDir, sha256));
    if (hashOf(bytes) !== sha256) throw new Error(`The store of issued papers is damaged: ${sha256}`);
    return bytes;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return null;
    throw fault;
  }
}

/** Forgets the bytes of a hash that no paper names any more: its trust has left. */
export async function forgetPaperBytes(dataDir: string, sha256: string): Promise<void> {
  await rm(placeOf(dataDir, sha256), { force: true });
}

function placeOf(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("Not the hash of a paper");
  return path.join(dataDir, "papers", sha256.slice(0, 2), sha256);
}
