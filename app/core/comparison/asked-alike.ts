import type { ReadableLevel } from "../disclosure/readable-levels";
import { counterpartOf } from "../framework/crosswalk";
import { pinnedTo, type FrameworkLibrary, type FrameworkRef } from "../framework/framework-library";

/** A level under the id by which the page knows its theme. */
export type AskedLevel = ReadableLevel & {
  /** It answers another question than most of those sharing the theme did: shown, and never counted with theirs. */
  readonly isApart: boolean;
};

/** Where the ids of themes come from. */
export type Asked = {
  readonly library: FrameworkLibrary;
  /** The version whose themes the page has. */
  readonly named: FrameworkRef;
};

/**
 * Sets levels of several framework versions side by side, theme by theme and cycle by cycle, so that no count runs over two
 * questions. The question counted is the one most of those sharing answered; of as many, the one of `named`, else the later.
 *
 * @param levels what a reader may know, of the trusts on the page alone: nothing else has a part in which question is counted
 * @returns without the levels of themes that `named` does not ask, in the order given
 */
export function askedAlike({ library, named }: Asked, levels: readonly ReadableLevel[]): readonly AskedLevel[] {
  const placed = levels.flatMap((level) => {
    const there = counterpartOf(library, pinnedTo(level), level.themeId, named);
    return there === null ? [] : [{ level, themeId: there.themeId }];
  });
  const keyOf = ({ level, themeId }: (typeof placed)[number]) => `${level.cycle} ${themeId}`;
  const byKey = new Map<string, ReadableLevel[]>();
  for (const one of placed) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one.level]);
  const counted = new Map([...byKey].map(([key, own]) => [key, questionOf({ library, named }, own)]));
  return placed.map((one) => ({ ...one.level, themeId: one.themeId, isApart: !isAskedIn(library, one.level, counted.get(keyOf(one)) ?? named) }));
}

/** The version whose question most of the levels answer. */
function questionOf({ library, named }: Asked, levels: readonly ReadableLevel[]): FrameworkRef {
  const pinned = new Map(levels.map((level) => [`${level.frameworkId} ${level.frameworkVersion}`, pinnedTo(level)]));
  const versions = [named, ...[...pinned.values()].toSorted((a, b) => b.version - a.version)];
  const answering = versions.map((version) => levels.filter((level) => isAskedIn(library, level, version)).length);
  return versions[answering.indexOf(Math.max(...answering))] ?? named;
}

/** Whether a level answers the question as a version asks it. */
function isAskedIn(library: FrameworkLibrary, level: ReadableLevel, version: FrameworkRef): boolean {
  return counterpartOf(library, pinnedTo(level), level.themeId, version)?.isComparable ?? false;
}
