import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { PROJECT_ROOT } from "./database";

/** Builds the worker as the product's build does, once for a file of tests; call it at the top and ask for the path in a test. */
export function useSpreadsheetWorker(): () => string {
  let folder = "";
  beforeAll(async () => {
    // Inside the project, so that the packages it leaves outside are found.
    mkdirSync(path.join(PROJECT_ROOT, ".cache"), { recursive: true });
    folder = mkdtempSync(path.join(PROJECT_ROOT, ".cache/spreadsheet-worker-"));
    await build({
      absWorkingDir: PROJECT_ROOT,
      entryPoints: ["server/spreadsheet-worker.ts"],
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      packages: "external",
      platform: "node",
      target: "node20",
      format: "esm",
      logLevel: "warning",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => path.join(folder, "spreadsheet-worker.mjs");
}
