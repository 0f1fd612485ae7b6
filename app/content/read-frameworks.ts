import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildFrameworkLibrary } from '../core/framework/framework-library';
import type { FrameworkLibrary, FrameworkRef } from '../core/framework/framework-library';
import { validateLineage } from '../core/framework/validate-lineage';
import { readFrameworkFile } from './framework-file';
import type { FrameworkFile } from './framework-file';

const lockSchema = z.array(
  z.strictObject({ framework: z.string(), version: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);
const offeredSchema = z.strictObject({ framework: z.string(), version: z.int().min(1), why: z.string() });

/** What holds a published version: its name and the SHA-256 of its file. */
export type PublishedVersion = z.output<typeof lockSchema>[number];

/** Thrown when published content cannot be used; the message names every file, line and fault. */
export class BrokenContentError extends Error {
  override readonly name = 'BrokenContentError';
}

/**
 * Reads every published framework version under a project root, once, when the process starts.
 *
 * @param root the folder that holds app/content
 * @throws BrokenContentError if a published file is missing, differs from its hash or has any fault
 */
export function readFrameworks(root: string): FrameworkLibrary {
  const published = readPublishedVersions(root);
  const problems = findStrays(root, published);
  const files = new Map<string, FrameworkFile & { readonly ok: true }>();
  for (const version of published) {
    const place = versionFile(version);
    const file = readPublishedFile(root, version, problems);
    if (file?.ok === true) files.set(place, file);
  }
  for (const [place, file] of files) problems.push(...lineageProblems(place, file, files));
  if (problems.length > 0) throw new BrokenContentError(problems.join('\n'));
  return buildFrameworkLibrary([...files.values()].map(({ framework }) => framework), readOffered(root));
}

/** The folder of framework files under a project root. */
export function frameworksFolder(root: string): string {
  return path.join(root, 'app/content/frameworks');
}

/** The place of a version's file inside the folder of framework files. */
export function versionFile({ framework, version }: FrameworkRef): string {
  return `${framework}/v${version}.yaml`;
}

/** The published versions with their hashes, as the lock file lists them. */
export function readPublishedVersions(root: string): readonly PublishedVersion[] {
  const lock = path.join(frameworksFolder(root), 'hashes.json');
  return lockSchema.parse(JSON.parse(readFileSync(lock, 'utf8')));
}

/** SHA-256 of a file's bytes, as 64 hexadecimal digits. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Adds what is wrong to `problems`; null when the file is not there. */
function readPublishedFile(root: string, version: PublishedVersion, problems: string[]): FrameworkFile | null {
  const place = versionFile(version);
  const full = path.join(frameworksFolder(root), place);
  if (!existsSync(full)) {
    problems.push(`${place}: published, but the file is missing`);
    return null;
  }
  const bytes = readFileSync(full);
  if (hashOf(bytes) !== version.sha256) {
    problems.push(`${place}: a published version must not change; publish a new one instead (its hash differs)`);
  }
  const file = readFrameworkFile(bytes.toString('utf8'));
  if (!file.ok) problems.push(...file.faults.map(({ line, text }) => `${place}:${line}: ${text}`));
  else if (file.framework.id !== version.framework || file.framework.version !== version.version) {
    problems.push(`${place}: holds ${versionFile({ framework: file.framework.id, version: file.framework.version })}`);
  }
  return file;
}

function lineageProblems(
  place: string,
  { framework, locate }: FrameworkFile & { readonly ok: true },
  files: ReadonlyMap<string, FrameworkFile & { readonly ok: true }>,
): readonly string[] {
  if (framework.follows === null) return [];
  const earlier = files.get(versionFile(framework.follows));
  if (earlier === undefined) return [`${place}: follows ${versionFile(framework.follows)}, which is not published`];
  return validateLineage(framework, earlier.framework).map(locate).map(({ line, text }) => `${place}:${line}: ${text}`);
}

/** Framework files that no hash holds: they would be content nobody published. */
function findStrays(root: string, published: readonly PublishedVersion[]): string[] {
  const known = new Set(published.map(versionFile));
  return readdirSync(frameworksFolder(root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^v\d+\.yaml$/.test(entry.name))
    .map((entry) => path.relative(frameworksFolder(root), path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((place) => !known.has(place))
    .map((place) => `${place}: not published (no hash holds it)`);
}

function readOffered(root: string): FrameworkRef {
  const file = path.join(frameworksFolder(root), 'offered.yaml');
  return offeredSchema.parse(parse(readFileSync(file, 'utf8')));
}
