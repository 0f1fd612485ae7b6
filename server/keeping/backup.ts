import { createReadStream } from "node:fs";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { copyFile, rename } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { readDatabase } from "../../app/db/copy/copy";
import { lineOf, type Snapshot, type Table } from "../../app/db/copy/table";
import { hashFile, writeHashed } from "./hashed-file";
import { KEPT_FOLDERS, type Manifest } from "./manifest";
import { packTar, type TarEntry } from "./tar";

export type BackupParts = { readonly address: string; readonly dataDir: string; readonly file: string; readonly takenAt: Date };
export type BackupDone = { readonly manifest: Manifest; /** Of the archive itself: to be noted elsewhere. */ readonly sha256: string; readonly size: number };

/**
 * Copies the database as it stands at one moment, and the files that belong to it, into one archive, while the server runs.
 * Files are kept before their rows are: listed after the database is fixed, none that a row names is missed.
 * @throws when the file is there already, or something cannot be read or written; nothing is left then.
 */
export async function backUp({ address, dataDir, file, takenAt }: BackupParts): Promise<BackupDone> {
  if (existsSync(file)) throw new Error(`${file} is there already. Name a new file.`);
  const staging = mkdtempSync(`${path.resolve(file)}.part-`);
  try {
    const { tables, migrations, files } = await readDatabase(address, async (snapshot) => ({
      migrations: snapshot.migrations,
      // The first table read fixes the moment on SQLite; files are listed after it.
      tables: await stageTables(snapshot, staging),
      files: await stageFiles(dataDir, staging),
    }));
    const engine = /^postgres/.test(address) ? "postgresql" : "sqlite";
    const manifest: Manifest = { format: "boardmark-backup-1", takenAt: takenAt.toISOString(), engine, migrations: [...migrations], tables, files };
    const whole = path.join(staging, "whole");
    const archive = Readable.from(packTar(entriesOf(manifest, staging))).pipe(createGzip());
    const hashed = await writeHashed(whole, archive as AsyncIterable<Uint8Array>);
    await rename(whole, file);
    return { manifest, ...hashed };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function stageTables(snapshot: Snapshot, staging: string): Promise<Manifest["tables"]> {
  const tables: Manifest["tables"] = [];
  for (const table of snapshot.tables) {
    let rows = 0;
    async function* lines(of: Table): AsyncGenerator<string> {
      for await (const row of snapshot.rows(of)) {
        rows += 1;
        yield `${lineOf(of, row)}\n`;
      }
    }
    const hashed = await writeHashed(path.join(staging, `${table.name}.jsonl`), lines(table));
    tables.push({ name: table.name, rows, ...hashed });
  }
  return tables;
}

async function stageFiles(dataDir: string, staging: string): Promise<Manifest["files"]> {
  const files: Manifest["files"] = [];
  for (const kept of listKept(dataDir)) {
    const copy = path.join(staging, `file-${files.length}`);
    try {
      await copyFile(path.join(dataDir, kept), copy);
    } catch (fault) {
      // Withdrawn since the list was made: its row says so, or will.
      if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") continue;
      throw fault;
    }
    files.push({ path: kept, ...(await hashFile(copy)) });
  }
  return files;
}

/** The files kept beside a database, by their paths under the data folder; half-written ones are left out. */
export function listKept(dataDir: string): readonly string[] {
  return KEPT_FOLDERS.flatMap((folder) => {
    const place = path.join(dataDir, folder);
    if (!existsSync(place)) return [];
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".part"))
      .map((entry) => path.relative(dataDir, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
      .sort();
  });
}

function* entriesOf(manifest: Manifest, staging: string): Generator<TarEntry> {
  const said = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  yield { name: "manifest.json", size: said.length, bytes: Readable.from([said]) };
  for (const { name, size } of manifest.tables) yield { name: `tables/${name}.jsonl`, size, bytes: createReadStream(path.join(staging, `${name}.jsonl`)) };
  for (const [place, { path: name, size }] of manifest.files.entries()) yield { name: `files/${name}`, size, bytes: createReadStream(path.join(staging, `file-${place}`)) };
}
