import { CHANGE_KINDS, type ChangeKind } from "../charts/balance";

/** Fewer actions than this have no balance to speak of. */
const FEWEST = 3;

/** How many of the actions change what. */
export function countKinds(actions: readonly { readonly kind: ChangeKind }[]): Readonly<Record<ChangeKind, number>> {
  const count = (kind: ChangeKind) => actions.filter((action) => action.kind === kind).length;
  return { technology: count("technology"), process: count("process"), culture: count("culture"), skills: count("skills") };
}

/**
 * What makes a plan lop-sided: the kind that more than half of it is, and the kinds that nothing of it is.
 *
 * @param counts actions of each kind, whole numbers from 0
 * @returns `mostly` null when no kind has more than half; both empty for fewer than three actions
 */
export function lopSided(counts: Readonly<Record<ChangeKind, number>>): { readonly mostly: ChangeKind | null; readonly missing: readonly ChangeKind[] } {
  const total = CHANGE_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  if (total < FEWEST) return { mostly: null, missing: [] };
  return {
    mostly: CHANGE_KINDS.find((kind) => counts[kind] * 2 > total) ?? null,
    missing: CHANGE_KINDS.filter((kind) => counts[kind] === 0),
  };
}
