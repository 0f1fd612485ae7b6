import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

// Bytes lie beside the database, outside every folder that is served, under ids that are ours.

/** Keeps a file's bytes for good before it is named anywhere. @throws when the disk refuses. */
export async function keepEvidenceBytes(dataDir: string, id: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(dataDir, id);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const file = await open(`${place}.part`, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${place}.part`, place);
}

/** A file's bytes; null when they are not there. */
export async function readEvidenceBytes(dataDir: string, id: string): Promise<Uint8Array | null> {
  try {
    return await readFile(placeOf(dataDir, id));
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return null;
    throw fault;
  }
}

/** Forgets a file's bytes. */
export async function forgetEvidenceBytes(dataDir: string, id: string): Promise<void> {
  await rm(placeOf(dataDir, id), { force: true });
}

/**
 * The files that lie there and were last written before a moment, by name: those being written at that moment are left out.
 * Half-written ones, which a killed process left, are among them.
 */
export async function listEvidenceBytes(dataDir: string, before: Date): Promise<readonly string[]> {
  const old: string[] = [];
  for (const name of await namesIn(path.join(dataDir, "evidence"))) {
    const { mtime } = await stat(path.join(dataDir, "evidence", name));
    if (mtime < before) old.push(name);
  }
  return old;
}

/** Forgets what lies there under a name that `listEvidenceBytes` gave. */
export async function forgetEvidenceLeftover(dataDir: string, name: string): Promise<void> {
  await rm(path.join(dataDir, "evidence", path.basename(name)), { force: true });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (fault) {
    // Nobody has shown a file yet.
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return [];
    throw fault;
  }
}

function placeOf(dataDir: string, id: string): string {
  if (!/^[A-Za-z0-9-]{8,64}$/.test(id)) throw new RangeError("Not the id of an evidence file");
  return path.join(dataDir, "evidence", id);
}
