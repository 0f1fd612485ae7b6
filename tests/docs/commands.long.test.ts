import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { versionPath } from "../../app/content/published-versions";
import { PROJECT_ROOT } from "../support/database";
import { dmaWorkbook } from "../support/dma-workbook";
import { odsLine } from "../support/import-supplies";
import { freePort } from "../support/server";
import { workbookFile } from "../support/workbook-file";
import { commandsIn, textOf } from "./pages";

const folder = mkdtempSync(path.join(os.tmpdir(), "boardmark-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({ PATH: process.env["PATH"], HOME: process.env["HOME"], NODE_ENV: "production", DATA_DIR: at("data"), ...more });

/** Runs a command of a page in a shell, as its reader would. */
function type(command: string, more: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: PROJECT_ROOT, encoding: "utf8", env: environment(more) });
  return { status, said: `${stdout}${stderr}` };
}

/** A command as a page has it, found by its beginning, with the reader's own files in it. */
function asWritten(page: string, beginning: string, files: Readonly<Record<string, string>> = {}): string {
  const command = commandsIn(textOf(page)).find((one) => one.startsWith(beginning));
  if (command === undefined) throw new Error(`${page} has no command "${beginning}"`);
  return Object.entries(files).reduce((words, [name, file]) => words.replace(name, file), command);
}

test("the administrator's first ten minutes go as they are written", () => {
  const guide = "docs/guides/administrator.md";
  writeFileSync(at("etr.csv"), odsLine({ code: "ZX1" }));
  writeFileSync(at("ect.csv"), odsLine({ code: "ZX2", name: "SOUTH MOOR CARE TRUST" }));
  writeFileSync(at("results.xlsx"), workbookFile(dmaWorkbook([{ name: "NORTH MOOR NHS TRUST" }])));
  const added = type(asWritten(guide, "npm run account -- add"));
  expect([added.status, added.said]).toEqual([0, expect.stringContaining("http://127.0.0.1:3000/")]);
  const lists = type(asWritten(guide, "npm run import -- ods", { "etr.csv": at("etr.csv"), "ect.csv": at("ect.csv") }));
  expect([lists.status, lists.said]).toEqual([0, expect.stringContaining("added 1")]);
  const results = type(asWritten(guide, "npm run import -- dma", { "results.xlsx": at("results.xlsx") }));
  expect([results.status, results.said]).toEqual([0, expect.stringContaining("entries")]);
  expect(type(asWritten(guide, "npm run audit")).status).toBe(0);
});

test("a membership that people decided is imported from the lines of the page", () => {
  const page = textOf("docs/imports.md");
  const [head = "", line = ""] = page.split("\n").filter((one) => /^ {4}(trust code|RDE),/.test(one)).map((one) => one.trim());
  writeFileSync(at("memberships.csv"), `${head}\n${line.replace("RDE", "ZX1")}\n`);
  const imported = type(asWritten("README.md", "npm run import -- memberships", { "FILE.csv": at("memberships.csv") }));
  expect([imported.status, imported.said]).toEqual([0, expect.stringMatching(/one|1/)]);
});

test("a framework file is checked", () => {
  const file = versionPath(PROJECT_ROOT, { framework: "wgll-2021", version: 2 });
  const checked = type(asWritten("README.md", "npm run framework -- check", { FILE: file }));
  expect([checked.status, checked.said]).toEqual([0, expect.stringContaining("is sound")]);
});

test("what was backed up is checked and restored", () => {
  const page = "docs/running.md";
  expect(type(asWritten(page, "npm run backup", { FILE: at("boardmark.tar.gz") })).status).toBe(0);
  expect(type(asWritten(page, "npm run check-data")).status).toBe(0);
  const restored = type(asWritten(page, "npm run restore", { FILE: at("boardmark.tar.gz") }), { DATA_DIR: at("restored") });
  expect([restored.status, restored.said]).toEqual([0, expect.stringContaining("Every table was read back and is the same.")]);
  expect(type("npm run check-data", { DATA_DIR: at("restored") }).status).toBe(0);
});

test("production refuses to start without its settings, and names each", () => {
  const started = type(asWritten("docs/running.md", "npm start"), { PORT: "0" });
  expect(started.status).not.toBe(0);
  for (const setting of ["PUBLIC_URL", "SESSION_SECRET"]) expect(started.said).toContain(setting);
});

test("the demo becomes ready where it says, and ends when it is told", async () => {
  const port = await freePort();
  const demo = spawn("npm", ["run", "demo"], { cwd: PROJECT_ROOT, env: environment({ PORT: String(port), DATA_DIR: at("demo") }), stdio: ["ignore", "pipe", "inherit"], detached: true });
  const ended = new Promise((resolve) => demo.on("exit", resolve));
  let said = "";
  await new Promise<void>((resolve, reject) => {
    demo.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()).includes("boardmark-demo") && resolve());
    demo.on("exit", () => reject(new Error(`The demo ended:\n${said}`)));
  });
  expect(said).toContain(`Boardmark is ready: http://127.0.0.1:${port}`);
  expect((await fetch(`http://127.0.0.1:${port}/demo`)).status).toBe(200);
  expect(readFileSync(path.join(PROJECT_ROOT, "README.md"), "utf8")).toContain("`/demo`");
  process.kill(-(demo.pid ?? 0), "SIGTERM");
  await ended;
});
