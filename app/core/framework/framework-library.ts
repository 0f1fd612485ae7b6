import type { Framework } from "./framework";

/** Names one version of one framework: what an assessment is pinned to. */
export type FrameworkRef = { readonly framework: string; readonly version: number };

/** Every published framework version, and the one that a new assessment starts on. */
export type FrameworkLibrary = {
  readonly versions: readonly Framework[];
  readonly offered: FrameworkRef;
};

/**
 * Puts framework versions into one library, in order of id and version.
 *
 * @throws RangeError if a version comes twice, or the offered one is not among them
 */
export function buildFrameworkLibrary(versions: readonly Framework[], offered: FrameworkRef): FrameworkLibrary {
  const ordered = [...versions].sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1));
  const names = ordered.map((framework) => nameOf(refOf(framework)));
  const repeated = names.find((name, position) => names.indexOf(name) !== position);
  if (repeated !== undefined) throw new RangeError(`${repeated} comes twice`);
  const library = Object.freeze({ versions: Object.freeze(ordered), offered: Object.freeze({ ...offered }) });
  requireFramework(library, offered);
  return library;
}

/** The framework version an assessment is pinned to; null when it is not in the library. */
export function findFramework(library: FrameworkLibrary, ref: FrameworkRef): Framework | null {
  const isIt = (one: Framework) => one.id === ref.framework && one.version === ref.version;
  return library.versions.find(isIt) ?? null;
}

/**
 * The framework version an assessment is pinned to.
 *
 * @throws RangeError when it is not in the library: a pinned version is never replaced by another
 */
export function requireFramework(library: FrameworkLibrary, ref: FrameworkRef): Framework {
  const framework = findFramework(library, ref);
  if (framework === null) throw new RangeError(`There is no framework ${nameOf(ref)}`);
  return framework;
}

/** The framework version that a new assessment starts on. */
export function offeredFramework(library: FrameworkLibrary): Framework {
  return requireFramework(library, library.offered);
}

/**
 * The framework version a trust's next assessment starts on: the one on offer, unless the trust has come further already, as
 * nothing is carried back to an earlier version.
 *
 * @param last what the trust's newest assessment is pinned to; null: it has none
 */
export function nextFramework(library: FrameworkLibrary, last: FrameworkRef | null): Framework {
  const { offered } = library;
  return requireFramework(library, last !== null && last.framework === offered.framework && last.version > offered.version ? last : offered);
}

/** What names a framework version. */
export function refOf(framework: Framework): FrameworkRef {
  return { framework: framework.id, version: framework.version };
}

/** The framework version that what is stored of an assessment is pinned to. */
export function pinnedTo({ frameworkId, frameworkVersion }: { readonly frameworkId: string; readonly frameworkVersion: number }): FrameworkRef {
  return { framework: frameworkId, version: frameworkVersion };
}

function nameOf(ref: FrameworkRef): string {
  return `${ref.framework} version ${ref.version}`;
}
