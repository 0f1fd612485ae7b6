import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DEMO_SIGN_INS } from "../../prisma/seed/demo-people";
import { PROJECT_ROOT } from "../support/database";
import { startServer } from "../support/server";

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
  expect(first.output().split("\n")[0]).toBe(`Boardmark is ready: ${first.url}`);
  for (const { email } of DEMO_SIGN_INS) expect(first.output()).toContain(email);

  const second = await startServer({ isDemo: true, dataDir });
  onTestFinished(second.stop);
  expect((await signIn(second.url)).status).toBe(303);
});

test("in production there is no worked example and no sign-in of it", async () => {
  const server = await startServer();
  onTestFinished(server.stop);
  expect(server.output()).not.toContain("boardmark-demo");
  expect((await signIn(server.url)).status).toBe(400);
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
