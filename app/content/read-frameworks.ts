import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Framework } from "../core/framework/framework";
import { buildFrameworkLibrary, findFramework, refOf } from "../core/framework/framework-library";
import type { FrameworkLibrary, FrameworkRef } from "../core/framework/framework-library";
import { BrokenContentError } from "./broken-content-error";
import { readFrameworkFile } from "./framework-file";
import type { Earlier } from "./framework-file";
import { frameworksFolder, hashOf, readPublishedVersions, versionName, versionPath } from "./published-versions";
import type { PublishedVersion } from "./published-versions";

const offeredSchema = z.strictObject({ framework: z.string(), version: z.int().min(1), why: z.string() });

/**
 * Reads every published framework version under a project root, once, when the process starts.
 *
 * @param root the folder that holds app/content
 * @returns the library, frozen through and through
 * @throws BrokenContentError if a published file is missing, is not as it was published or has a fault, or the
 *   version on offer is not published; it names every one
 */
export function readFrameworks(root: string): FrameworkLibrary {
  const versions: Framework[] = [];
  const problems: string[] = [];
  const unsound = new Set<string>();
  const findEarlier = (ref: FrameworkRef) => (unsound.has(versionName(ref)) ? "unsound" : findIn(versions, ref));
  for (const published of readPublishedVersions(root)) {
    const read = readPublished(root, published, findEarlier);
    if ("problems" in read) unsound.add(versionName(published));
    if ("problems" in read) problems.push(...read.problems);
    else versions.push(read.framework);
  }
  const offered = readOffered(root);
  if (problems.length === 0 && findIn(versions, offered) === null) {
    problems.push(`offered.yaml: ${versionName(offered)} is not published`);
  }
  if (problems.length > 0) throw new BrokenContentError(problems.join("\n"));
  return buildFrameworkLibrary(versions, offered);
}

function readPublished(
  root: string,
  published: PublishedVersion,
  findEarlier: (ref: FrameworkRef) => Earlier,
): { readonly framework: Framework } | { readonly problems: readonly string[] } {
  const name = versionName(published);
  const file = versionPath(root, published);
  if (!existsSync(file)) return { problems: [`${name}: published, but the file is missing`] };
  const bytes = readFileSync(file);
  if (hashOf(bytes) !== published.sha256) {
    return { problems: [`${name}: not as it was published (its SHA-256 differs); publish a new version instead`] };
  }
  const read = readFrameworkFile(bytes.toString("utf8"), findEarlier);
  if (!read.ok) return { problems: read.faults.map(({ line, text }) => `${name}:${line}: ${text}`) };
  const held = versionName(refOf(read.framework));
  return held === name ? { framework: read.framework } : { problems: [`${name}: holds ${held}`] };
}

function readOffered(root: string): FrameworkRef {
  const text = readFileSync(path.join(frameworksFolder(root), "offered.yaml"), "utf8");
  const { framework, version } = offeredSchema.parse(parse(text));
  return { framework, version };
}

function findIn(versions: readonly Framework[], ref: FrameworkRef): Framework | null {
  return findFramework({ versions, offered: ref }, ref);
}
