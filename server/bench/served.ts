import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import path from "node:path";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-people";
import { BARE_BROADCASTER } from "./bare-broadcaster";
import type { BenchDatabase } from "./bench-database";

/**
 * Runs the built server on a database while work is done, in a process of its own or in several; whoever loads them is another.
 * @param work is given the address and the id of each process
 */
export async function withBoardmark<T>(root: string, { dataDir, url: databaseUrl }: BenchDatabase, processes: number, work: (urls: readonly string[], processIds: readonly number[]) => Promise<T>): Promise<T> {
  const secret = randomBytes(32).toString("hex");
  const servers: ChildProcess[] = [];
  const urls: string[] = [];
  try {
    for (let started = 0; started < processes; started += 1) {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const env = { ...process.env, NODE_ENV: "production" as const, HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? "", PUBLIC_URL: url, SESSION_SECRET: secret, LOG_LEVEL: "error" };
      const server = spawn(process.execPath, [path.join(root, "build/server/main.js")], { stdio: ["ignore", "pipe", "inherit"], env });
      servers.push(server);
      urls.push(url);
      await untilSays(server, "ready");
    }
    return await work(urls, servers.map(({ pid }) => pid ?? 0));
  } finally {
    for (const server of servers) await ended(server);
  }
}

/** Runs the bare broadcaster while work is done. */
export async function withBareBroadcaster<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = spawn(process.execPath, ["--input-type=module", "-e", BARE_BROADCASTER], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    return await work(`http://127.0.0.1:${/ready (\d+)/.exec(await untilSays(server, "ready"))?.[1] ?? ""}`);
  } finally {
    await ended(server);
  }
}

/** The cookie of the worked example's facilitator, signed in. */
export async function signInFacilitator(url: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, { method: "POST", redirect: "manual", headers: { Origin: url }, body: new URLSearchParams({ email: "facilitator@northmoor.example", password: DEMO_PASSWORD }) });
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0];
  if (cookie === undefined) throw new Error(`Signing in was answered ${answer.status}`);
  return cookie;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => void probe.listen(0, "127.0.0.1", () => resolve()));
  const address = probe.address();
  await new Promise((resolve) => void probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

function untilSays(child: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(words)) resolve(said);
    });
    child.on("exit", (code) => reject(new Error(`The server ended with ${code}`)));
  });
}

function ended(child: ChildProcess): Promise<unknown> {
  const end = new Promise((resolve) => void child.on("exit", resolve));
  child.kill("SIGKILL");
  return end;
}
