import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { hashOf, hashesPath, readPublishedVersions, versionPath } from "../../app/content/published-versions";
import type { FrameworkRef } from "../../app/core/framework/framework-library";
import { PROJECT_ROOT } from "../support/database";

/** A project root of this test's own with a copy of the real content, removed when the test ends. */
export function copyContent(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), "boardmark-content-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(path.join(PROJECT_ROOT, "app/content"), path.join(root, "app/content"), { recursive: true });
  return root;
}

/** Edits a file in place; the text to find must be there. */
export function edit(file: string, find: string, put: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(find)) throw new RangeError(`${file} does not hold "${find}"`);
  writeFileSync(file, text.replace(find, put));
}

/** Edits a published version and its hash with it, as nobody should: to reach the checks behind the hash. */
export function editWithHash(root: string, ref: FrameworkRef, find: string, put: string): void {
  edit(versionPath(root, ref), find, put);
  const sha256 = hashOf(readFileSync(versionPath(root, ref)));
  const versions = readPublishedVersions(root).map((one) => (one.version === ref.version ? { ...one, sha256 } : one));
  writeFileSync(hashesPath(root), JSON.stringify(versions));
}
