import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createPostgresDatabase, dropPostgresDatabase } from "../../app/db/own-databases";

/** A database of a measurement's own: where it is, and the folder of the server that has it. */
export type BenchDatabase = { readonly address: string; readonly dataDir: string; /** Null: the embedded one. */ readonly url: string | null };

/** An empty embedded database while work is done. */
export async function withEmbedded<T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-bench-"));
  try {
    return await work({ address: path.join(dataDir, "boardmark.sqlite"), dataDir, url: null });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** An empty database on a PostgreSQL server while work is done; it is dropped afterwards. */
export async function withPostgres<T>(server: string, work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const name = `boardmark_bench_${randomBytes(8).toString("hex")}`;
  const address = new URL(server);
  address.pathname = `/${name}`;
  await createPostgresDatabase(server, name);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-bench-"));
  try {
    return await work({ address: address.href, dataDir, url: address.href });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
    await dropPostgresDatabase(server, name);
  }
}
