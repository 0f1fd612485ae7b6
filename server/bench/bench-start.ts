import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Figure } from "./figure";
import { freePort } from "./served";
import { memoryOf } from "./served-country";

/** From starting a process to its first "ready", beside the least that Node does, and what it holds at rest. */
export async function benchStart(root: string, report: (figure: Figure) => void): Promise<void> {
  const bare = await timeOf(() => untilEnds(spawn(process.execPath, ["-e", ""], { stdio: "ignore" })));
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-bench-"));
  try {
    for (const what of ["first start, migrating", "cold start"] as const) {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const env = { PATH: process.env["PATH"], NODE_ENV: "production" as const, HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: url, SESSION_SECRET: randomBytes(32).toString("hex"), LOG_LEVEL: "error" };
      const server = spawn(process.execPath, [path.join(root, "build/server/main.js")], { stdio: ["ignore", "pipe", "inherit"], env });
      const taken = await timeOf(async () => {
        await new Promise((resolve) => void server.stdout.once("data", resolve));
        if ((await fetch(`${url}/readyz`)).status !== 200) throw new Error("It started and is not ready");
      });
      report({ name: `start ${what} to ready`, value: taken, unit: "ms", baseline: bare });
      if (what === "cold start") report({ name: "start memory at rest", value: memoryOf(server.pid ?? 0), unit: "MB", baseline: null });
      const ended = untilEnds(server);
      server.kill("SIGTERM");
      await ended;
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function untilEnds(child: ReturnType<typeof spawn>): Promise<unknown> {
  return new Promise((resolve) => void child.on("exit", resolve));
}
