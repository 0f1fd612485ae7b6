import { standingLevel, type AgreedEntry } from "../assessment/agreed-level";
import type { Seat } from "../assessment/seat";
import type { Level } from "../scoring/level";

/** A recorded level that the chair has not confirmed from their own seat. */
export type ToConfirm = { readonly themeId: string; readonly level: Level; readonly revision: number };

/** The revisions of each theme's level that the chair has confirmed, by theme id. */
export type Confirmed = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * The seat that chairs unless the facilitator says otherwise: the voting one that is called so, when just one is.
 *
 * @returns a seat's id; null: none is called so, or several are
 */
export function chairAmong(seats: readonly Pick<Seat, "id" | "title" | "kind" | "leftOn">[]): string | null {
  const named = seats.filter(({ title, kind, leftOn }) => kind === "voting" && leftOn === null && /^chair(man|woman|person)?$/i.test(title.trim()));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** The levels that stand and wait for the chair's own word, in the order of the histories. */
export function levelsToConfirm(histories: ReadonlyMap<string, readonly AgreedEntry[]>, confirmed: Confirmed): readonly ToConfirm[] {
  return [...histories].flatMap(([themeId, history]) => {
    const { agreed, revision } = standingLevel(history);
    return agreed === null || isConfirmed(confirmed, themeId, revision) ? [] : [{ themeId, level: agreed.level, revision }];
  });
}

/** Whether the chair has confirmed this very record of a theme's level. */
export function isConfirmed(confirmed: Confirmed, themeId: string, revision: number): boolean {
  return confirmed.get(themeId)?.has(revision) ?? false;
}
