import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { PROJECT_ROOT } from "./database";

/** Bundles a program of the tests as the product's build does, for a process of its own. @returns its path; gone when the test ends. */
export async function bundleProgram(source: string): Promise<string> {
  // Inside the project, so that the packages it leaves outside are found.
  mkdirSync(path.join(PROJECT_ROOT, ".cache"), { recursive: true });
  const folder = mkdtempSync(path.join(PROJECT_ROOT, ".cache/program-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
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
  return path.join(folder, "program.mjs");
}
