import type { Level } from "../scoring/level";

/** A view that stands beside the agreed level in the minute. */
export type DifferentView = {
  readonly text: string;
  /** Named only if its holder asks; null: not named. */
  readonly holder: string | null;
  readonly statedLevel: Level | null;
};

/** What the chair recorded for a theme. */
export type AgreedLevel = {
  readonly level: Level;
  readonly rationale: string;
  /** The level whose elements were all met, as it stood then; null: nothing had been ticked. */
  readonly elementsLevel: Level | null;
  readonly differentViews: readonly DifferentView[];
};

/** One entry in the history of a theme's level. History is never changed; an undo is a further entry. */
export type AgreedEntry = {
  /** 1 for the first. */
  readonly revision: number;
  /** Null: an undo back to the time before the first record. */
  readonly agreed: AgreedLevel | null;
  /** The revision an undo brought back, 0 for none; null: a record of its own. */
  readonly restores: number | null;
};

/** The level that stands, and under which revision; level null: none does. */
export type StandingLevel = { readonly agreed: AgreedLevel | null; readonly revision: number };

/**
 * The level that stands after a history.
 *
 * @param history in any order
 * @returns revision 0 when there is no history
 */
export function standingLevel(history: readonly AgreedEntry[]): StandingLevel {
  const last = latest(history);
  return { agreed: last?.agreed ?? null, revision: last?.revision ?? 0 };
}

/**
 * What an undo brings back: the level that stood before the standing one was recorded. A second undo goes further back
 * and never forth.
 *
 * @returns null when no level stands
 */
export function undoneLevel(history: readonly AgreedEntry[]): { readonly restores: number; readonly agreed: AgreedLevel | null } | null {
  const last = latest(history);
  if (last === undefined || last.agreed === null) return null;
  const recorded = last.restores ?? last.revision;
  const before = latest(history.filter(({ revision }) => revision < recorded));
  if (before === undefined || before.agreed === null) return { restores: 0, agreed: null };
  return { restores: before.restores ?? before.revision, agreed: before.agreed };
}

/**
 * An earlier level as it would stand again.
 *
 * @returns null when the history has no such revision, or it recorded that none stood
 */
export function restoredLevel(history: readonly AgreedEntry[], revision: number): { readonly restores: number; readonly agreed: AgreedLevel } | null {
  const earlier = history.find((entry) => entry.revision === revision);
  // A restored one leads to the record it came from: its different views stand there.
  return earlier === undefined || earlier.agreed === null ? null : { restores: earlier.restores ?? earlier.revision, agreed: earlier.agreed };
}

function latest(history: readonly AgreedEntry[]): AgreedEntry | undefined {
  return history.toSorted((a, b) => a.revision - b.revision).at(-1);
}
