import type { Framework, Source } from "./framework";

/** The source with an id; null for one that is named in full where it is used. */
export function sourceById(framework: Framework, id: string): Source | null {
  return framework.sources.find((source) => source.id === id) ?? null;
}

/**
 * The name of a source as a reader sees it.
 *
 * @param reference a source's id, or its name in full
 */
export function sourceName(framework: Framework, reference: string): string {
  return sourceById(framework, reference)?.title ?? reference;
}
