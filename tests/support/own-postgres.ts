import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { freePort } from "./server";

/** A PostgreSQL of a test's own, which may be killed: not the one that other tests share. */
export type OwnPostgres = {
  readonly address: string;
  /** Starts it on the same files; resolves when it takes connections. */
  readonly start: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

const BIN = newestBin();

/** Whether PostgreSQL's own programs are here; a server that only answers cannot be killed. */
export const hasOwnPostgres: boolean = BIN !== null;

/** Makes it and starts it; gone when the test ends. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  if (BIN === null) throw new Error("PostgreSQL's programs are not here");
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-postgres-"));
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const made = spawnSync(path.join(BIN, "initdb"), ["-D", path.join(folder, "data"), "-U", "boardmark", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"], { ...user, encoding: "utf8", cwd: folder });
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  let server: ChildProcess | null = null;

  async function start(): Promise<void> {
    // What is left of a killed one may still be going down; it is then tried again.
    for (let tries = 0; tries < 50; tries += 1) if (await startOnce()) return;
    throw new Error("PostgreSQL does not start again");
  }
  function startOnce(): Promise<boolean> {
    const args = ["-D", path.join(folder, "data"), "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=60"];
    const begun = spawn(path.join(BIN ?? "", "postgres"), args, { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    server = begun;
    return new Promise((resolve) => {
      begun.stderr.on("data", (chunk: Buffer) => chunk.toString().includes("ready to accept connections") && resolve(true));
      begun.on("exit", () => resolve(false));
    });
  }
  async function kill(): Promise<void> {
    const [killed] = [server];
    if (killed === null) return;
    server = null;
    const ended = new Promise((resolve) => void killed.on("exit", resolve));
    if (killed.kill("SIGKILL")) await ended;
  }
  onTestFinished(async () => {
    await kill();
    // Its children notice by themselves that it is gone.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  });
  await start();
  return { address: `postgresql://boardmark@127.0.0.1:${port}/postgres`, start, kill };
}

function newestBin(): string | null {
  const base = "/usr/lib/postgresql";
  const [newest] = existsSync(base) ? readdirSync(base).toSorted((a, b) => Number(b) - Number(a)) : [];
  const bin = newest === undefined ? null : path.join(base, newest, "bin");
  return bin !== null && existsSync(path.join(bin, "initdb")) ? bin : null;
}

function idOf(flag: "-u" | "-g"): number {
  return Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
}
