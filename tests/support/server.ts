import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { createDatabaseAddress, PROJECT_ROOT } from "./database";

export type TestServer = {
  /** Without a slash at the end. */
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything it has written to its two outputs so far. */
  readonly output: () => string;
  /** SIGTERM, then its exit code; the folder stays. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Ends it and removes what it left. */
  readonly stop: () => Promise<void>;
};

export type ServerOptions = {
  /** Loads the worked example; the default is the production server. */
  readonly isDemo?: boolean;
  /** A folder to start from, kept afterwards; the default is a new one, removed by `stop`. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
};

const READY = "Boardmark is ready:";
const PATIENCE = 60_000;

/**
 * Starts the built server in a process of its own, on a free port of this machine.
 * @throws when it is not built, or ends or stays silent instead of becoming ready.
 */
export async function startServer({ isDemo = false, dataDir, env = {} }: ServerOptions = {}): Promise<TestServer> {
  const main = path.join(PROJECT_ROOT, "build/server/main.js");
  if (!existsSync(main)) throw new Error("The server is not built: node scripts/build.mjs");
  const folder = dataDir ?? mkdtempSync(path.join(os.tmpdir(), "boardmark-server-"));
  const database = process.env["BOARDMARK_TEST_ENGINE"] === "postgresql" && !env["DATABASE_URL"] ? await createDatabaseAddress() : null;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["--enable-source-maps", main, ...(isDemo ? ["--demo"] : [])], {
    cwd: PROJECT_ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: folder,
      ...(database ? { DATABASE_URL: database.address } : {}),
      ...(isDemo ? {} : { PUBLIC_URL: url, SESSION_SECRET: randomBytes(32).toString("hex") }),
      ...env,
    },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));

  async function end(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    child.kill(signal);
    return ended;
  }
  async function stop(): Promise<void> {
    await end();
    await database?.remove();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  }
  const isReady = new Promise<boolean>((resolve) => {
    child.stdout.on("data", () => output.includes(READY) && resolve(true));
    void ended.then(() => resolve(false));
    setTimeout(() => resolve(false), PATIENCE).unref();
  });
  if (!(await isReady)) {
    await stop();
    throw new Error(`The server did not become ready. It wrote:\n${output}`);
  }
  return { url, dataDir: folder, pid: child.pid ?? 0, output: () => output, end, stop };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port");
  return address.port;
}
