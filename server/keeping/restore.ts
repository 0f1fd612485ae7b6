import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile, rename } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { fillDatabase, isDatabaseEmpty } from "../../app/db/copy/copy";
import { digestTable, inLots, rowOf, type Filling, type Row, type Table } from "../../app/db/copy/table";
import { readMigrations } from "../../app/db/migrate";
import { listKept } from "./backup";
import { writeHashed } from "./hashed-file";
import { manifestSchema, type Manifest } from "./manifest";
import { unpackTar } from "./tar";

export type RestoreParts = { readonly file: string; readonly address: string; readonly dataDir: string; readonly root: string; /** What stands in the place may go. */ readonly isReplacing: boolean };

const LOT = 1_000;

/**
 * Puts a backup back, on either engine. The archive is checked whole before anything is touched, and every table again once it is
 * filled; the database takes its place in one step.
 * @throws when the archive is damaged or newer than this version, the place is not empty, or anything fails; what stood there stays.
 */
export async function restore({ file, address, dataDir, root, isReplacing }: RestoreParts): Promise<Manifest> {
  mkdirSync(dataDir, { recursive: true });
  const staging = mkdtempSync(path.join(dataDir, "restoring-"));
  try {
    const manifest = await unpack(file, staging);
    refuseNewer(manifest.migrations, root);
    if (!isReplacing) await refuseFull(address, dataDir);
    await fillDatabase(address, root, manifest.migrations, (filling) => fill(filling, manifest, staging));
    await placeFiles(manifest, staging, dataDir);
    return manifest;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** @throws when the migrations hold one that this version does not know. */
export function refuseNewer(migrations: readonly string[], root: string): void {
  const known = new Set(readMigrations(path.join(root, "prisma/migrations")).map(({ name }) => name));
  const newer = migrations.find((name) => !known.has(name));
  if (newer !== undefined) throw new Error(`This was written by a newer version of Boardmark: it holds the migration ${newer}. Use the newer version.`);
}

async function refuseFull(address: string, dataDir: string): Promise<void> {
  if (!(await isDatabaseEmpty(address))) throw new Error("The database there is not empty. Nothing was changed. Say --replace if what is there may go.");
  const [first] = listKept(dataDir);
  if (first !== undefined) throw new Error(`The data folder already has files, such as ${first}. Nothing was changed. Say --replace if what is there may go.`);
}

/** Reads the whole archive to a folder and holds every part against the manifest. */
async function unpack(file: string, staging: string): Promise<Manifest> {
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`);
  try {
    const found = new Map<string, string>();
    let manifest: Manifest | null = null;
    for await (const { name, size, bytes } of unpackTar(createReadStream(file).pipe(createGunzip()) as AsyncIterable<Uint8Array>)) {
      const copy = path.join(staging, String(found.size));
      const hashed = await writeHashed(copy, bytes);
      if (manifest === null) manifest = manifestSchema.parse(JSON.parse(await readFile(copy, "utf8")));
      found.set(name, `${size} ${hashed.sha256}`);
    }
    if (manifest === null) throw new Error("it is empty");
    const parts = partsOf(manifest);
    for (const [place, { name, size, sha256 }] of parts.entries()) {
      if (found.get(name) !== `${size} ${sha256}`) throw new Error(`${name} is missing or is not what was put in`);
      await rename(path.join(staging, String([...found.keys()].indexOf(name))), path.join(staging, `part-${place}`));
    }
    return manifest;
  } catch (fault) {
    throw new Error(`${file} cannot be restored: ${fault instanceof Error ? fault.message : String(fault)}. Nothing was changed.`, { cause: fault });
  }
}

function partsOf({ tables, files }: Manifest): readonly { readonly name: string; readonly size: number; readonly sha256: string }[] {
  return [...tables.map((table) => ({ ...table, name: `tables/${table.name}.jsonl` })), ...files.map((file) => ({ ...file, name: `files/${file.path}` }))];
}

async function fill(filling: Filling, manifest: Manifest, staging: string): Promise<void> {
  const unknown = manifest.tables.find(({ name }) => !filling.tables.some((table) => table.name === name));
  if (unknown !== undefined || filling.tables.length !== manifest.tables.length) throw new Error(`The backup has other tables than its migrations make (${unknown?.name ?? "some are missing"}).`);
  for (const table of filling.tables) {
    const place = manifest.tables.findIndex(({ name }) => name === table.name);
    for await (const rows of inLots(rowsIn(path.join(staging, `part-${place}`), table), LOT)) await filling.insert(table, rows);
    const now = await digestTable(filling, table);
    const then = manifest.tables[place];
    if (now.rows !== then?.rows || now.sha256 !== then.sha256) throw new Error(`${table.name} is not the same after it was put back: ${now.rows} rows of ${then?.rows}.`);
  }
}

async function* rowsIn(file: string, table: Table): AsyncGenerator<Row> {
  for await (const line of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY })) yield rowOf(table, line);
}

async function placeFiles(manifest: Manifest, staging: string, dataDir: string): Promise<void> {
  const named = new Set(manifest.files.map(({ path: name }) => name));
  for (const [index, { path: name }] of manifest.files.entries()) {
    const place = path.join(dataDir, name);
    mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
    await rename(path.join(staging, `part-${manifest.tables.length + index}`), place);
  }
  for (const kept of listKept(dataDir)) if (!named.has(kept)) rmSync(path.join(dataDir, kept));
}
