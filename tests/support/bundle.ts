import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { PROJECT_ROOT } from "./database";

type Bundled = { readonly file: string; readonly remove: () => void };

/** Bundles a program as the product's build does, for a process or a worker of its own. */
async function bundle(source: string): Promise<Bundled> {
  // Inside the project, so that the packages it leaves outside are found.
  mkdirSync(path.join(PROJECT_ROOT, ".cache"), { recursive: true });
  const folder = mkdtempSync(path.join(PROJECT_ROOT, ".cache/program-"));
  await build({
    absWorkingDir: PROJECT_ROOT,
    entryPoints: { program: source },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "warning",
  });
  return { file: path.join(folder, "program.mjs"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A program of the tests, bundled. @returns its path; gone when the test ends. */
export async function bundleProgram(source: string): Promise<string> {
  const { file, remove } = await bundle(source);
  onTestFinished(remove);
  return file;
}

/** The worker that reads spreadsheets, bundled once for a file of tests; call it at the top and ask for the path in a test. */
export function useSpreadsheetWorker(): () => string {
  let bundled: Bundled | null = null;
  beforeAll(async () => {
    bundled = await bundle("server/spreadsheet-worker.ts");
  });
  afterAll(() => bundled?.remove());
  return () => {
    if (bundled === null) throw new Error("Asked for before the first test");
    return bundled.file;
  };
}
