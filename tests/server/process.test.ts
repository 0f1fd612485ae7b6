import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DEMO_SIGN_INS } from "../../prisma/seed/demo-people";
import { PROJECT_ROOT } from "../support/database";
import { freePort, startServer, type TestServer } from "../support/server";

test("the demo says when it answers and who may sign in, ends in order, and a second start resets nothing", async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "boardmark-demo-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const first = await startServer({ isDemo: true, dataDir });
  onTestFinished(first.stop);
  expect(await (await fetch(`${first.url}/healthz`)).text()).toBe("alive\n");
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  expect((await signIn(first.url)).status).toBe(303);
  const asked = Date.now();
  expect(await first.end()).toBe(0);
  expect(Date.now() - asked).toBeLessThan(5_000);
  // What Node warns of comes by the other stream, and is kept with the output here.
  expect(first.output().split("\n").find((line) => !/^\((node:|Use `node)/.test(line))).toBe(`Boardmark is ready: ${first.url}`);
  for (const { email } of DEMO_SIGN_INS) expect(first.output()).toContain(email);

  const second = await startServer({ isDemo: true, dataDir });
  onTestFinished(second.stop);
  expect((await signIn(second.url)).status).toBe(303);
});

test("in production there is no worked example and no sign-in of it; the log and the counts tell what ran and nothing that was typed", async () => {
  const metricsPort = await freePort();
  const server = await startServer({ env: { METRICS_PORT: String(metricsPort), SLOW_QUERY_MS: "0" } });
  onTestFinished(server.stop);
  expect(server.output()).not.toContain("boardmark-demo");
  expect((await signIn(server.url)).status).toBe(400);
  expect(await (await fetch(`${server.url}/readyz`)).text()).toBe("ready\n");
  await expect.poll(() => linesOf(server).find(({ msg }) => msg === "request")).toMatchObject({ method: "POST", status: 400, id: expect.stringMatching(/^[0-9a-f-]{36}$/), ms: expect.any(Number) });
  expect(linesOf(server).filter(({ msg }) => msg === "slow statement").map(({ statement }) => statement)).toContainEqual(expect.stringMatching(/^\s*SELECT .*"?Person/s));
  expect(server.output()).not.toContain("northmoor");
  const counts = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(counts).toContain('boardmark_requests_total{status="4xx"} 1\n');
  expect(counts).toMatch(/^boardmark_slow_queries_total [1-9]\d*$/m);
  expect((await fetch(`http://127.0.0.1:${metricsPort}/`)).status).toBe(404);
  // Never on the address that is public.
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
});

test("in production an unsafe or missing setting is refused, each by its name", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-unsafe-"));
  const run = spawnSync(process.execPath, [path.join(PROJECT_ROOT, "build/server/main.js")], {
    encoding: "utf8",
    env: { NODE_ENV: "production", PATH: process.env["PATH"], DATA_DIR: folder, PORT: "eighty", SESSION_SECRET: "short" },
  });
  rmSync(folder, { recursive: true, force: true });
  expect(run.status).toBe(2);
  for (const name of ["PORT", "SESSION_SECRET", "PUBLIC_URL"]) expect(run.stderr).toContain(name);
});

function signIn(url: string): Promise<Response> {
  const body = new URLSearchParams({ email: "lead@northmoor.example", password: "boardmark-demo" });
  return fetch(`${url}/sign-in`, { method: "POST", body, redirect: "manual", headers: { Origin: url } });
}

/** What it has logged: a JSON object a line. */
function linesOf(server: TestServer): readonly Readonly<Record<string, unknown>>[] {
  return server.output().split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Record<string, unknown>);
}
