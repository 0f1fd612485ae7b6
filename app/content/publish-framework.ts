import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Framework } from "../core/framework/framework";
import { refOf } from "../core/framework/framework-library";
import { accept, refuse } from "../core/result";
import type { Result } from "../core/result";
import { hashOf, hashesPath, readPublishedVersions, versionPath } from "./published-versions";
import type { PublishedVersion } from "./published-versions";

/**
 * Publishes a framework version that has been checked: copies its file among the frameworks and writes its hash. From
 * then on it cannot change.
 *
 * @param bytes the file the framework was read from
 * @returns the new entry; or 'published-otherwise' (this version is out, with other content) or 'not-next' (a number
 *   is left out). Publishing the same bytes again changes nothing and gives the entry that stands.
 */
export function publishFramework(
  root: string,
  framework: Framework,
  bytes: Uint8Array,
): Result<PublishedVersion, "published-otherwise" | "not-next"> {
  const published = readPublishedVersions(root);
  const entry = { ...refOf(framework), sha256: hashOf(bytes) };
  const standing = published.find((one) => one.framework === entry.framework && one.version === entry.version);
  if (standing !== undefined) return standing.sha256 === entry.sha256 ? accept(standing) : refuse("published-otherwise");
  if (entry.version !== nextVersion(published, entry.framework)) return refuse("not-next");
  if (!writeOnce(versionPath(root, entry), bytes)) return refuse("published-otherwise");
  writeWhole(hashesPath(root), writeHashes([...published, entry]));
  return accept(entry);
}

/** The number the next version of a framework must have; 1 for a new framework. */
export function nextVersion(published: readonly PublishedVersion[], frameworkId: string): number {
  const versions = published.filter(({ framework }) => framework === frameworkId).map(({ version }) => version);
  return Math.max(0, ...versions) + 1;
}

/** The file may stand there already, when it was written in place or a publishing was cut short; then it must be the same. */
function writeOnce(file: string, bytes: Uint8Array): boolean {
  if (existsSync(file)) return hashOf(readFileSync(file)) === hashOf(bytes);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes, { flag: "wx" });
  return true;
}

/** Writes beside the file and moves it there, so that no reader finds half of it. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/** One version a line, so that a published line never shows as changed. */
function writeHashes(versions: readonly PublishedVersion[]): string {
  return `[\n${versions.map((version) => `  ${JSON.stringify(version)}`).join(",\n")}\n]\n`;
}
