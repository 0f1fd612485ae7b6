/** What an action mostly changes. */
export const CHANGE_KINDS = ["technology", "process", "culture", "skills"] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type BalanceBar = { readonly kind: ChangeKind; readonly count: number; readonly length: number };

/**
 * How actions balance over the four kinds of change.
 * @param counts actions of each kind, whole numbers from 0.
 * @returns a bar each, in fixed order; `length` 0 to 1 as a share of the longest. All 0 when there is no action.
 */
export function balanceBars(counts: Readonly<Record<ChangeKind, number>>): readonly BalanceBar[] {
  const most = Math.max(...CHANGE_KINDS.map((kind) => counts[kind]));
  return CHANGE_KINDS.map((kind) => ({ kind, count: counts[kind], length: most === 0 ? 0 : counts[kind] / most }));
}
